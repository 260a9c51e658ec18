package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.Created;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.NotNow;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.Refused;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.Unknown;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Hold;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the create call, once, and says what came of it. */
public final class SubmitStep {

    private static final Logger log = LoggerFactory.getLogger(SubmitStep.class);

    private final CreatePrediction provider;
    private final CreateLane lane;
    private final Backoff backoff;
    private final Time time;
    private final RandomGenerator chance;

    public SubmitStep(CreatePrediction provider, CreateLane lane, Backoff backoff, Time time, RandomGenerator chance) {
        this.provider = provider;
        this.lane = lane;
        this.backoff = backoff;
        this.time = time;
        this.chance = chance;
    }

    Job advance(Submitting job) {
        var submission = job.submission();
        var answer = provider.create(submission);
        lane.heed(answer);
        return switch (answer) {
            case Created(Prediction prediction) -> new Generating(job.prepared(), submission, prediction);
            case NotNow(Duration retryAfter, String reason) -> {
                log.warn(
                        "job={} attempt={} was not created and will be sent again: {}",
                        job.key(),
                        submission.attempt(),
                        reason);
                yield job.prepared().held(hold(job.prepared(), retryAfter));
            }
            case Refused(Refusal refusal) -> {
                var attempt = new Attempt(
                        submission.attempt(),
                        submission.plan().model(),
                        null,
                        Attempt.Ending.NOT_CREATED,
                        refusal.code(),
                        Money.ZERO);
                yield job.finished(new Outcome.Failed(refusal, Stage.SUBMITTING, Charged.NO), attempt, time.now());
            }
            case Unknown(String reason) -> {
                log.warn(
                        "job={} attempt={} may or may not have been created: {}",
                        job.key(),
                        submission.attempt(),
                        reason);
                yield new Unconfirmed(job.prepared(), submission, time.now(), 0);
            }
        };
    }

    private Hold hold(Prepared prepared, Duration retryAfter) {
        var times = prepared.hold() == null ? 1 : prepared.hold().times() + 1;
        return new Hold(time.now().plus(backoff.delay(times, retryAfter, chance.nextDouble())), times);
    }
}
