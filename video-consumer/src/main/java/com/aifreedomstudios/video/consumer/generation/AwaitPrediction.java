package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Output;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Instant;

/** Waits for the provider to finish a prediction. */
public interface AwaitPrediction {

    /**
     * Blocks until the provider says that the prediction ended, or until an instant. Trouble in asking never ends the wait:
     * only the provider's own word does. Also if the instant has passed already, the provider is asked once. Thousands may wait at the same time for the price of a few calls.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    Ending await(Prediction prediction, Instant until) throws InterruptedException;

    /**
     * Asks the provider to end a prediction that is no longer wanted. Repeating it does no harm.
     *
     * @throws TryLater if the provider does not answer
     */
    void cancel(Prediction prediction);

    /** How a prediction ended, or that it did not yet. */
    sealed interface Ending {

        /** There is a video. */
        record Succeeded(Output output) implements Ending {}

        /**
         * There is none.
         *
         * @param message for a person
         */
        record Failed(FailureCode code, String message, Charged charged) implements Ending {}

        /** It still runs at the instant waited for. */
        record StillRunning() implements Ending {}
    }
}
