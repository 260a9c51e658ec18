package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.time.Duration;

/**
 * Sends the one call that costs money and cannot be repeated.
 *
 * <p>The provider has no idempotency key, so the call goes out at most once per invocation, on whatever layer: no retry, no
 * redirect, no second address. Immediately before its first byte leaves, the clock is checked against
 * {@link Submission#submitBy()}.
 */
public interface CreatePrediction {

    /**
     * Blocks until the provider answers or the time for that is over. Never throws for what happens on the wire: the
     * answer is always one of four.
     */
    Answer create(Submission submission);

    /** What the provider made of it. */
    sealed interface Answer {

        /** It exists, and costs. */
        record Created(Prediction prediction) implements Answer {}

        /** It certainly does not exist, and may be sent again after a while: no connection, too late, 401, 402, 429. */
        record NotNow(Duration retryAfter, String reason) implements Answer {}

        /** It certainly does not exist, and sending it again would not help. */
        record Refused(Refusal refusal) implements Answer {}

        /** It may or may not exist: a timeout, a reset, 5xx, an answer that makes no sense. */
        record Unknown(String reason) implements Answer {}
    }
}
