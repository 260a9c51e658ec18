package com.aifreedomstudios.video.consumer.job;

/** Why a request ends without a video: one list for events, logs and metrics. */
public enum FailureCode {
    INVALID_REQUEST,
    MODEL_UNAVAILABLE,
    MODEL_CANNOT,
    REFERENCE_UNREADABLE,
    REFERENCE_TOO_LARGE,
    REFERENCE_FORBIDDEN,
    PROMPT_FLAGGED,
    REFERENCE_FLAGGED,
    OUTPUT_FLAGGED,
    BUDGET_EXCEEDED,
    PRICE_UNKNOWN,
    PROVIDER_REFUSED,
    PROVIDER_UNAVAILABLE,
    DEADLINE_EXCEEDED,
    SUBMIT_UNCONFIRMED,
    OUTPUT_MISSING,
    OUTPUT_INVALID,
    OUTPUT_EXPIRED,
    STORAGE_FAILED,
    CANCELLED,
    CONFLICTING_DUPLICATE,
    INTERNAL;

    /** Whether the same request, asked anew, may succeed later without being changed. */
    public boolean retryable() {
        return switch (this) {
            case MODEL_UNAVAILABLE,
                    PROVIDER_UNAVAILABLE,
                    DEADLINE_EXCEEDED,
                    SUBMIT_UNCONFIRMED,
                    OUTPUT_MISSING,
                    OUTPUT_INVALID,
                    OUTPUT_EXPIRED,
                    STORAGE_FAILED,
                    INTERNAL -> true;
            case INVALID_REQUEST,
                    MODEL_CANNOT,
                    REFERENCE_UNREADABLE,
                    REFERENCE_TOO_LARGE,
                    REFERENCE_FORBIDDEN,
                    PROMPT_FLAGGED,
                    REFERENCE_FLAGGED,
                    OUTPUT_FLAGGED,
                    BUDGET_EXCEEDED,
                    PRICE_UNKNOWN,
                    PROVIDER_REFUSED,
                    CANCELLED,
                    CONFLICTING_DUPLICATE -> false;
        };
    }
}
