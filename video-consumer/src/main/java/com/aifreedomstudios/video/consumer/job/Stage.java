package com.aifreedomstudios.video.consumer.job;

/** Where a job is, in the words that people see. */
public enum Stage {
    QUEUED,
    REFINING,
    PREPARING,
    SUBMITTING,
    GENERATING,
    RETRYING,
    STORING,
    DONE,
    FAILED
}
