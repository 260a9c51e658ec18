package com.aifreedomstudios.video.consumer.generation;

import java.time.Duration;

/** How long to wait before a step is repeated: doubling from {@code first} to {@code longest}, spread by chance. */
public record Backoff(Duration first, Duration longest) {

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a back-off grows from a positive duration: " + first + " to " + longest);
        }
    }

    /**
     * @param repetition counted from 1
     * @param atLeast what the partner asked for; more than {@code longest} is not granted
     * @param chance in [0, 1)
     */
    Duration delay(int repetition, Duration atLeast, double chance) {
        var doubled = (double) first.toMillis() * (1L << Math.min(repetition - 1, 30));
        var grown = Math.min(doubled, (double) longest.toMillis());
        var spread = Duration.ofMillis(Math.max(1, Math.round(grown * (0.5 + chance / 2))));
        var wanted = spread.compareTo(atLeast) >= 0 ? spread : atLeast.plusMillis(Math.round(1000 * chance));
        return wanted.compareTo(longest) <= 0 ? wanted : longest;
    }
}
