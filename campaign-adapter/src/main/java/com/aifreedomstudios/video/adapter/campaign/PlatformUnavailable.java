package com.aifreedomstudios.video.adapter.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The platform cannot answer now; the same call may succeed later. */
public final class PlatformUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public PlatformUnavailable(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the platform asks to be left alone; absent: it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
