package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;

/** The life of a job: what each state leads to. */
public record Steps(
        RefineStep refine,
        ReferencesStep references,
        DeclareStep declare,
        SubmitStep submit,
        ResolveStep resolve,
        AwaitStep await,
        KeepStep keep) {

    /**
     * Does one step's work in the world and says what the job is then. Nothing of it is durable yet.
     *
     * @throws TryLater if the step may be repeated as it is
     */
    Job advance(Live job) throws InterruptedException {
        return switch (job) {
            case Accepted accepted -> refine.advance(accepted);
            case Refined refined -> references.advance(refined);
            case Prepared prepared -> declare.advance(prepared);
            case Submitting submitting -> submit.advance(submitting);
            case Unconfirmed unconfirmed -> resolve.advance(unconfirmed);
            case Generating generating -> await.advance(generating);
            case Keeping keeping -> keep.advance(keeping);
        };
    }
}
