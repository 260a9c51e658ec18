package com.aifreedomstudios.video.consumer.job;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at generating, after it ended.
 *
 * @param no counted from 1
 * @param predictionId absent: none was confirmed
 * @param code why it did not succeed; absent: it did
 * @param cost absent: unknown
 */
public record Attempt(
        int no,
        String model,
        @Nullable String predictionId,
        Ending ending,
        @Nullable FailureCode code,
        @Nullable Money cost) {

    /** How an attempt ended. */
    public enum Ending {
        SUCCEEDED,
        FAILED,
        CANCELLED,
        NOT_CREATED,
        UNCONFIRMED
    }
}
