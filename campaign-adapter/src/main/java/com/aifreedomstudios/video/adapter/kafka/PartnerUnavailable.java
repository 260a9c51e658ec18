package com.aifreedomstudios.video.adapter.kafka;

import org.jspecify.annotations.Nullable;

/** The broker or the registry cannot answer now; the same call may succeed later. */
final class PartnerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartnerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
