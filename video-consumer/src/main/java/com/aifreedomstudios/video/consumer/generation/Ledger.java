package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job;

/** Makes a job's progress durable. */
public interface Ledger {

    /**
     * Makes a state durable, together with the events that reaching it causes, or neither. Blocks until that is certain.
     *
     * @return {@code to}
     * @throws TryLater if nothing was written and the same may be tried again
     * @throws Lost if the job no longer belongs to this process, or it is in doubt whether the state is durable; whoever owns
     *     it next reads the ledger and knows
     */
    Job commit(Job.Live from, Job to) throws InterruptedException;

    /** Nothing more can be written by this owner: its jobs end here and go on elsewhere. */
    final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Lost(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
