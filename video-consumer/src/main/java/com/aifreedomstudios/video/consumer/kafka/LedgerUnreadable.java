package com.aifreedomstudios.video.consumer.kafka;

import org.jspecify.annotations.Nullable;

/** A ledger record that this version of the service does not understand; to guess would put money at risk. */
final class LedgerUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    LedgerUnreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
