package com.aifreedomstudios.video.consumer.generation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fault that passes: the step had no effect, or one that repeating it does no harm to. One subclass per partner. */
public abstract class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** As far as the partner said how long to wait; zero: it did not. */
    private final Duration retryAfter;

    protected TryLater(String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter.isNegative() ? Duration.ZERO : retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
