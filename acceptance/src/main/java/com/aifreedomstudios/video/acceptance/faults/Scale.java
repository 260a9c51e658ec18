package com.aifreedomstudios.video.acceptance.faults;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How much of everything.
 *
 * @param jobs in each row that does not say otherwise
 * @param seed what is random follows from it
 */
record Scale(int jobs, long seed) {

    /** The small tier leaves out what needs minutes of its own. */
    static final int FULL = 1000;

    boolean isFull() {
        return jobs >= FULL;
    }

    /** So many per 1,000 jobs, but at least that many. */
    int per1000(int many, int atLeast) {
        return Math.max(atLeast, many * jobs / 1000);
    }

    /** The row's own randomness. */
    RandomGenerator random(String row) {
        return new SplittableRandom(seed * 31 + row.hashCode());
    }
}
