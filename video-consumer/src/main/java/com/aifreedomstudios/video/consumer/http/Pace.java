package com.aifreedomstudios.video.consumer.http;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/** Spreads calls evenly, so that a partner's limit of calls per minute is kept. */
public final class Pace {

    private final RateLimiter limiter;

    private Pace(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /**
     * At most so many calls a minute.
     *
     * @param patience how long a caller waits for its turn
     */
    public static Pace perMinute(String name, int calls, Duration patience) {
        // Small portions: a minute's worth at once would meet the partner's own idea of a minute.
        int portion = Math.max(1, calls / 60);
        return new Pace(RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(portion)
                        .limitRefreshPeriod(
                                Duration.ofMinutes(1).multipliedBy(portion).dividedBy(calls))
                        .timeoutDuration(patience)
                        .build()));
    }

    /** Blocks until it is the caller's turn; false if that is too far off, or the thread was interrupted. */
    public boolean awaitTurn() {
        return limiter.acquirePermission();
    }
}
