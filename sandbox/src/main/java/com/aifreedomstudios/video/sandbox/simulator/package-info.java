/**
 * What every simulator is made of.
 *
 * <p>A simulator is a {@link com.aifreedomstudios.video.sandbox.simulator.SimulatorServer} whose routes answer an
 * {@link com.aifreedomstudios.video.sandbox.simulator.Asked} with a
 * {@link com.aifreedomstudios.video.sandbox.simulator.Reply}. Around every route the server plays the
 * {@link com.aifreedomstudios.video.sandbox.simulator.Fault}s it was told to, tells listeners which phase it observes, and
 * keeps the {@link com.aifreedomstudios.video.sandbox.simulator.Journal}, which is what tests believe. Clock, randomness,
 * journal, misbehaviour and listeners are one {@link com.aifreedomstudios.video.sandbox.simulator.Controls}.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
