package com.aifreedomstudios.video.acceptance.world;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How much of everything.
 *
 * @param jobs in each row that does not say otherwise
 * @param seed what is random follows from it
 */
public record Scale(int jobs, long seed) {

    /** The small tier leaves out what needs minutes of its own. */
    public static final int FULL = 1000;

    public boolean isFull() {
        return jobs >= FULL;
    }

    /** So many per 1,000 jobs, but at least that many. */
    public int per1000(int many, int atLeast) {
        return Math.max(atLeast, many * jobs / 1000);
    }

    /** The row's own randomness. */
    public RandomGenerator random(String row) {
        return new SplittableRandom(seed * 31 + row.hashCode());
    }
}
