package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job;
import java.time.Instant;
import java.util.List;

/** Looks at the jobs of all owners, to tell whose prediction is whose. */
public interface OtherJobs {

    /**
     * The latest state of every job, whoever owns it, that moved on since an instant. Reads durable states only; jobs whose
     * pictures are not kept yet may be left out, since they hold no prediction. Blocks for seconds.
     *
     * @throws TryLater if the ledger cannot be read now
     */
    List<Job> movedSince(Instant from) throws InterruptedException;
}
