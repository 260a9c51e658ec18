package com.aifreedomstudios.video.sandbox.simulator;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The root of a simulator's randomness. Each purpose and number has a sequence of its own, so that what is drawn for the
 * seventh prediction does not depend on which thread was faster.
 */
public record Seed(long value) {
    public RandomGenerator randomFor(String purpose, long number) {
        return new SplittableRandom(value ^ (31L * purpose.hashCode() + number) * 0x9E3779B97F4A7C15L);
    }
}
