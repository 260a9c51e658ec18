package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.ListPredictions.Listed;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Attempting;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which of the provider's predictions is the one whose reply was lost.
 *
 * <p>It is one with exactly the declared input, which no other job holds. Where several jobs with the same input wait for
 * such a decision, each takes the prediction of its own rank in the order of declaration, so that no two take the same.
 */
final class Adoption {

    private static final Comparator<Attempting> BY_DECLARATION = Comparator.<Attempting, Instant>comparing(
                    job -> job.submission().declaredAt())
            .thenComparing(job -> job.key().toString());

    private Adoption() {}

    static Optional<Prediction> choose(Unconfirmed mine, List<Listed> listed, List<Job> others) {
        var held = others.stream().flatMap(Adoption::held).collect(Collectors.toSet());
        return listed.stream()
                .filter(candidate -> isSame(mine.submission(), candidate))
                .map(Listed::prediction)
                .filter(prediction -> !held.contains(prediction.id()))
                .sorted(Comparator.comparing(Prediction::createdAt).thenComparing(Prediction::id))
                .skip(rank(mine, others))
                .findFirst();
    }

    /** How many other jobs with the same input come before this one. */
    private static long rank(Unconfirmed mine, List<Job> others) {
        return others.stream()
                .filter(other -> other instanceof Submitting || other instanceof Unconfirmed)
                .map(Attempting.class::cast)
                .filter(other -> !other.key().equals(mine.key()))
                .filter(other -> isSame(mine.submission(), other.submission()))
                .filter(other -> BY_DECLARATION.compare(other, mine) < 0)
                .count();
    }

    private static Stream<String> held(Job job) {
        var ended = switch (job) {
            case Finished finished -> finished.attempts();
            case Live live -> live.attempts();
        };
        var current = switch (job) {
            case Generating generating -> Stream.of(generating.prediction().id());
            case Keeping keeping -> Stream.of(keeping.prediction().id());
            case Finished _, Live _ -> Stream.<String>empty();
        };
        return Stream.concat(ended.stream().map(Attempt::predictionId).filter(Objects::nonNull), current);
    }

    private static boolean isSame(Submission mine, Listed candidate) {
        return mine.plan().providerModel().equals(candidate.providerModel())
                && Inputs.same(mine.input(), candidate.input());
    }

    private static boolean isSame(Submission mine, Submission other) {
        return mine.plan().providerModel().equals(other.plan().providerModel())
                && Inputs.same(mine.input(), other.input());
    }
}
