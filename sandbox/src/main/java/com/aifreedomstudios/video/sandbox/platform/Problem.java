package com.aifreedomstudios.video.sandbox.platform;

import java.util.List;

/** Why a request is refused. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> details;

    Problem(int status, String message) {
        this(status, message, List.of());
    }

    /** @param details what a validator found, one sentence each */
    Problem(int status, String message, List<String> details) {
        super(message, null, false, false);
        this.status = status;
        this.details = details;
    }

    int status() {
        return status;
    }

    List<String> details() {
        return details;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
