package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.TryLater;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The ledger cannot be read now. */
final class LedgerUnavailable extends TryLater {

    private static final long serialVersionUID = 1;

    LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, Duration.ZERO, cause);
    }
}
