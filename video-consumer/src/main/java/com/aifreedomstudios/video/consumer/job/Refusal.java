package com.aifreedomstudios.video.consumer.job;

import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be fulfilled.
 *
 * @param field the field of the request that is wrong, where it is about one
 * @param message a sentence for a person: what is wrong and what to do; no secret, no signed URL, no provider id
 */
public record Refusal(FailureCode code, @Nullable String field, String message) {

    public static Refusal of(FailureCode code, String message) {
        return new Refusal(code, null, message);
    }
}
