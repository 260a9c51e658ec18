/**
 * A job is one video request from acceptance to outcome: its states, what is known in each, and how it can fail.
 *
 * <p>Everything here is a value. What a state leads to is decided in {@code generation}, what makes it durable is
 * {@code kafka}.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.job;

import org.jspecify.annotations.NullMarked;
