/**
 * The fault matrix: the services as separate processes, killed, stopped and cut off while they work, and what became of every
 * request and of the money in the eyes of everybody outside.
 *
 * <p>{@link com.aifreedomstudios.video.acceptance.faults.Matrix} plays the rows one after another in a
 * {@link com.aifreedomstudios.video.acceptance.world.World}; the {@link com.aifreedomstudios.video.acceptance.world.Oracle}
 * judges by the simulators' journals, the object store and two readers of the topics, never by what the services say.
 */
@NullMarked
package com.aifreedomstudios.video.acceptance.faults;

import org.jspecify.annotations.NullMarked;
