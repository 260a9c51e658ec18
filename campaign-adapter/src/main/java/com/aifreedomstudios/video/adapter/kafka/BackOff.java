package com.aifreedomstudios.video.adapter.kafka;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait before the next try: doubling, jittered, never shorter than the other side asks for.
 *
 * @param first the wait after the first failure
 * @param longest what doubling stops at
 * @param longestAsked the most that a Retry-After is believed
 */
public record BackOff(
        @DefaultValue("250ms") Duration first,
        @DefaultValue("20s") Duration longest,
        @DefaultValue("5m") Duration longestAsked) {

    private static final int DOUBLINGS = 20;

    /**
     * The wait after a failure.
     *
     * @param failures how many there were in a row, this one included
     * @param random between 0 and 1: where in the upper half of the wait it ends up
     * @param asked how long the other side asks to be left alone; absent: it did not say
     */
    Duration after(int failures, double random, @Nullable Duration asked) {
        Duration full = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration capped = shorter(full, longest);
        Duration own = Duration.ofMillis((long) (capped.toMillis() * (0.5 + random / 2)));
        Duration believed = asked == null ? Duration.ZERO : shorter(asked, longestAsked);
        return own.compareTo(believed) < 0 ? believed : own;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
