package com.aifreedomstudios.video.consumer.generation;

import java.time.Duration;

/**
 * What the steps keep to where the provider's answer is missing.
 *
 * @param submitWithin how long after its declaration a create call may still go out
 * @param confirmWithin how long after a create call could have gone out the provider may take to list it
 * @param lookAgainAfter pause between two looks for an unconfirmed one
 * @param onUnconfirmed what to do where the provider does not list it in the end
 */
public record Limits(
        Duration submitWithin, Duration confirmWithin, Duration lookAgainAfter, OnUnconfirmed onUnconfirmed) {

    /** What to do with a create call that is neither confirmed nor listed. */
    public enum OnUnconfirmed {
        /** Take it as not created, and go on. */
        ADOPT,
        /** Fail the job with SUBMIT_UNCONFIRMED, so that nothing is ever sent again. */
        FAIL
    }
}
