package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.catalogue.Catalogue;
import com.aifreedomstudios.video.consumer.catalogue.Choice.Chosen;
import com.aifreedomstudios.video.consumer.catalogue.Choice.Impossible;
import com.aifreedomstudios.video.consumer.catalogue.InputMapping;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import com.aifreedomstudios.video.consumer.job.Submission;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Decides on the next create call, to the letter, when its turn has come. Once that is durable, it goes out. */
public final class DeclareStep {

    private final Catalogue catalogue;
    private final PictureStore pictures;
    private final CreateLane lane;
    private final Limits limits;
    private final Time time;

    public DeclareStep(Catalogue catalogue, PictureStore pictures, CreateLane lane, Limits limits, Time time) {
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.lane = lane;
        this.limits = limits;
        this.time = time;
    }

    Job advance(Prepared job) throws InterruptedException {
        if (job.hold() != null) {
            var until = job.hold().until();
            time.sleepUntil(
                    until.isBefore(job.order().deadline()) ? until : job.order().deadline());
        }
        var isInTime = lane.awaitTurn(job.order().deadline());
        var now = time.now();
        if (!isInTime) {
            return failed(
                    job,
                    Refusal.of(FailureCode.DEADLINE_EXCEEDED, "The video could not be started before its deadline."),
                    now);
        }
        return switch (catalogue.plan(job.order().request(), LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            case Chosen(Plan plan) -> new Submitting(job, submission(job, plan, now));
            case Impossible(Refusal refusal) -> failed(job, refusal, now);
        };
    }

    private Submission submission(Prepared job, Plan plan, Instant now) {
        var request = job.order().request();
        var attempt = job.attempts().size() + 1;
        var seed = request.seed() != null ? request.seed() : seed(request, attempt);
        var input = new InputMapping(catalogue.model(plan.model()))
                .input(plan, job.prompt().text(), seed, job.references(), kept -> pictures.link(kept.key()));
        return new Submission(attempt, plan, input, now, now.plus(limits.submitWithin()));
    }

    private static Job failed(Prepared job, Refusal refusal, Instant now) {
        return job.finished(new Outcome.Failed(refusal, Stage.SUBMITTING, Charged.NO), now);
    }

    /** A seed of the attempt's own makes its input differ from every other one. */
    private static long seed(VideoRequest request, int attempt) {
        var hash = Sha256.digest().digest((request.key() + "#" + attempt).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
    }
}
