package com.aifreedomstudios.video.acceptance.world;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that is observed from outside. */
public final class Patience {

    private static final Duration LOOK = Duration.ofMillis(100);

    private Patience() {}

    /** Whether it came true in time. */
    public static boolean await(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    public static void require(String what, Duration limit, BooleanSupplier condition) {
        if (!await(limit, condition)) {
            throw new IllegalStateException("not within " + limit.toSeconds() + " s: " + what);
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
