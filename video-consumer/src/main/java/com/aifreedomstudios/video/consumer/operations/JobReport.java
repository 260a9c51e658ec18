package com.aifreedomstudios.video.consumer.operations;

import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Attempting;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.KeptVideo;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator is told about a job: no prompts, no labels, no URLs.
 *
 * @param since when it reached its state
 * @param inState how long ago that was
 * @param deadline absent: it is finished
 * @param attempts the last of which may be under way
 * @param outcome absent: it is not finished
 */
record JobReport(
        String tenantId,
        String requestId,
        String campaignId,
        int partition,
        String state,
        Instant since,
        Duration inState,
        Instant acceptedAt,
        @Nullable Instant deadline,
        List<AttemptReport> attempts,
        @Nullable OutcomeReport outcome) {

    /**
     * One attempt.
     *
     * @param predictionId absent: none is confirmed
     * @param ending absent: it is under way
     * @param code absent: it did not fail
     * @param costUsd absent: unknown
     */
    record AttemptReport(
            int no,
            String model,
            @Nullable String predictionId,
            Attempt.@Nullable Ending ending,
            @Nullable FailureCode code,
            @Nullable BigDecimal costUsd) {

        private static AttemptReport of(Attempt attempt) {
            return new AttemptReport(
                    attempt.no(),
                    attempt.model(),
                    attempt.predictionId(),
                    attempt.ending(),
                    attempt.code(),
                    usd(attempt.cost()));
        }

        private static AttemptReport of(Attempting job) {
            var prediction = switch (job) {
                case Generating generating -> generating.prediction();
                case Keeping keeping -> keeping.prediction();
                case Job.Submitting _, Job.Unconfirmed _ -> null;
            };
            var submission = job.submission();
            return new AttemptReport(submission.attempt(), submission.plan().model(), id(prediction), null, null, null);
        }

        private static @Nullable String id(@Nullable Prediction prediction) {
            return prediction == null ? null : prediction.id();
        }
    }

    /**
     * How it ended.
     *
     * @param costUsd of all attempts; absent: unknown
     */
    record OutcomeReport(
            String kind,
            Instant finishedAt,
            @Nullable BigDecimal costUsd,
            @Nullable FailureCode code,
            @Nullable String field,
            @Nullable Stage stage,
            Outcome.@Nullable Charged charged,
            @Nullable String bucket,
            @Nullable String key) {

        private static OutcomeReport of(Finished job) {
            var at = job.finishedAt();
            var cost = usd(job.cost());
            return switch (job.outcome()) {
                case Outcome.Generated(KeptVideo video) ->
                    new OutcomeReport("GENERATED", at, cost, null, null, null, null, video.bucket(), video.key());
                case Outcome.Failed(var refusal, var stage, var charged) ->
                    new OutcomeReport("FAILED", at, cost, refusal.code(), refusal.field(), stage, charged, null, null);
                case Outcome.Quoted _ -> new OutcomeReport("QUOTED", at, cost, null, null, null, null, null, null);
            };
        }
    }

    static JobReport of(RecordedJob recorded, Instant now) {
        var job = recorded.job();
        return new JobReport(
                job.key().tenantId(),
                job.key().requestId(),
                job.campaignId(),
                recorded.partition(),
                state(recorded),
                recorded.since(),
                Duration.between(recorded.since(), now).truncatedTo(ChronoUnit.SECONDS),
                job.acceptedAt(),
                job instanceof Live live ? live.order().deadline() : null,
                attempts(job),
                job instanceof Finished finished ? OutcomeReport.of(finished) : null);
    }

    static String state(RecordedJob recorded) {
        return recorded.job().getClass().getSimpleName();
    }

    private static List<AttemptReport> attempts(Job job) {
        var ended = job.attempts().stream().map(AttemptReport::of);
        return (job instanceof Attempting attempting
                        ? Stream.concat(ended, Stream.of(AttemptReport.of(attempting)))
                        : ended)
                .toList();
    }

    private static @Nullable BigDecimal usd(@Nullable Money money) {
        return money == null ? null : money.usd();
    }
}
