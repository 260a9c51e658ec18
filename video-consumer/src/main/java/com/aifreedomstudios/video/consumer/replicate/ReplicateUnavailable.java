package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.TryLater;
import java.time.Duration;

/** Replicate does not answer, or not in a way that makes sense, or what it delivers cannot be taken now. */
final class ReplicateUnavailable extends TryLater {

    private static final long serialVersionUID = 1;

    ReplicateUnavailable(String message, Duration retryAfter) {
        super(message, retryAfter, null);
    }

    ReplicateUnavailable(String message, Throwable cause) {
        super(message, Duration.ZERO, cause);
    }

    ReplicateUnavailable(String message) {
        super(message, Duration.ZERO, null);
    }
}
