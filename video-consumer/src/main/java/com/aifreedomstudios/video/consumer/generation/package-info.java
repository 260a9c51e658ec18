/**
 * What becomes of a job: {@link com.aifreedomstudios.video.consumer.generation.Steps} decides what each state leads to,
 * {@link com.aifreedomstudios.video.consumer.generation.JobLoop} goes from state to state, and the ports say what they
 * need from the world.
 *
 * <p>Three kinds of trouble, each with one home: a refusal is a value and becomes the outcome; a fault that passes is a
 * {@link com.aifreedomstudios.video.consumer.generation.TryLater} and the step is repeated; anything else is a bug, is
 * logged as one, and ends the job only where no money is at stake.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.generation;

import org.jspecify.annotations.NullMarked;
