package com.aifreedomstudios.video.consumer.generation;

import java.time.Duration;

/**
 * The times and numbers that the steps keep to.
 *
 * @param submitWithin how long after its declaration a create call may still go out
 * @param confirmWithin how long after a create call could have gone out the provider may take to list it
 * @param lookAgainAfter pause between two looks for an unconfirmed one
 * @param outputLifetime how long after completion the provider keeps a video
 * @param onUnconfirmed what to do where the provider does not list it in the end
 * @param transfers how many videos are fetched and stored at the same time
 */
public record Limits(
        Duration submitWithin,
        Duration confirmWithin,
        Duration lookAgainAfter,
        Duration outputLifetime,
        OnUnconfirmed onUnconfirmed,
        int transfers) {

    /** What to do with a create call that is neither confirmed nor listed. */
    public enum OnUnconfirmed {
        /** Take it as not created, and go on. */
        ADOPT,
        /** Fail the job with SUBMIT_UNCONFIRMED, so that nothing is ever sent again. */
        FAIL
    }
}
