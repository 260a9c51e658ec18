package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending.Failed;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending.StillRunning;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending.Succeeded;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Output;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Waits for the provider. What ends the wait is the provider's word or the job's deadline, never trouble in asking. */
public final class AwaitStep {

    /** How long the provider gets to say what it has, whatever the deadline, so that a finished video is not overlooked. */
    private static final Duration LAST_WORD = Duration.ofMinutes(1);

    private final AwaitPrediction provider;
    private final Time time;

    public AwaitStep(AwaitPrediction provider, Time time) {
        this.provider = provider;
        this.time = time;
    }

    Job advance(Generating job) throws InterruptedException {
        return switch (provider.await(job.prediction(), later(job.order().deadline(), lastWord()))) {
            case Succeeded(Output output) -> new Keeping(job.prepared(), job.submission(), job.prediction(), output);
            case Failed(FailureCode code, String message, Charged charged) ->
                failed(job, Refusal.of(code, message), charged);
            case StillRunning() -> cancel(job);
        };
    }

    private Job cancel(Generating job) throws InterruptedException {
        provider.cancel(job.prediction());
        Ending ending = provider.await(job.prediction(), lastWord());
        var tooLate = Refusal.of(
                FailureCode.DEADLINE_EXCEEDED, "The video was not finished before its deadline, and was cancelled.");
        return switch (ending) {
            case Succeeded(Output output) -> new Keeping(job.prepared(), job.submission(), job.prediction(), output);
            case Failed failed -> failed(job, tooLate, failed.charged());
            case StillRunning() -> failed(job, tooLate, Charged.UNKNOWN);
        };
    }

    private Job failed(Generating job, Refusal refusal, Charged charged) {
        var cancelled = refusal.code() == FailureCode.CANCELLED || refusal.code() == FailureCode.DEADLINE_EXCEEDED;
        var attempt = new Attempt(
                job.submission().attempt(),
                job.submission().plan().model(),
                job.prediction().id(),
                cancelled ? Attempt.Ending.CANCELLED : Attempt.Ending.FAILED,
                refusal.code(),
                cost(job, charged));
        return job.finished(new Outcome.Failed(refusal, Stage.GENERATING, charged), attempt, time.now());
    }

    private static @Nullable Money cost(Generating job, Charged charged) {
        return switch (charged) {
            case YES -> job.submission().plan().price();
            case NO -> Money.ZERO;
            case UNKNOWN -> null;
        };
    }

    private Instant lastWord() {
        return time.now().plus(LAST_WORD);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
