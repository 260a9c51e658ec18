package com.aifreedomstudios.video.sandbox.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** So many calls per minute, with so many at once after a pause. */
public final class RateLimit {
    private final Clock clock;
    private final double perSecond;
    private final double burst;
    private double left;
    private Instant asOf;

    public RateLimit(Clock clock, int perMinute, int burst) {
        this.clock = clock;
        this.perSecond = perMinute / 60.0;
        this.burst = burst;
        this.left = burst;
        this.asOf = clock.instant();
    }

    /** Empty where the call is within the limit; else how long to wait. */
    public synchronized Optional<Duration> take() {
        var now = clock.instant();
        left = Math.min(burst, left + Duration.between(asOf, now).toNanos() / 1e9 * perSecond);
        asOf = now;
        if (left >= 1) {
            left--;
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) Math.ceil((1 - left) / perSecond * 1000)));
    }

    /** How many calls are within the limit now. */
    public synchronized int left() {
        return (int) left;
    }
}
