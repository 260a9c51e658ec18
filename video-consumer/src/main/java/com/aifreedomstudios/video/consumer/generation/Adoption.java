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
        return free(mine, listed, others)
                .filter(candidate -> Inputs.same(mine.submission().input(), candidate.input()))
                .map(Listed::prediction)
                .sorted(Comparator.comparing(Prediction::createdAt).thenComparing(Prediction::id))
                .skip(rank(mine, others))
                .findFirst();
    }

    /**
     * Whether there is one that can no longer be told to be ours or not, because the provider has deleted its input.
     *
     * @param from the first moment in which ours can have been created
     * @param until the last one
     */
    static boolean isUndecidable(Unconfirmed mine, List<Listed> listed, List<Job> others, Instant from, Instant until) {
        return free(mine, listed, others)
                .anyMatch(candidate -> candidate.input().isEmpty()
                        && !candidate.prediction().createdAt().isBefore(from)
                        && !candidate.prediction().createdAt().isAfter(until));
    }

    /** Those of the same model that no other job holds. */
    private static Stream<Listed> free(Unconfirmed mine, List<Listed> listed, List<Job> others) {
        var held = others.stream().flatMap(Adoption::held).collect(Collectors.toSet());
        var model = mine.submission().plan().providerModel();
        return listed.stream()
                .filter(candidate -> candidate.providerModel().equals(model))
                .filter(candidate -> !held.contains(candidate.prediction().id()));
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

    private static boolean isSame(Submission mine, Submission other) {
        return mine.plan().providerModel().equals(other.plan().providerModel())
                && Inputs.same(mine.input(), other.input());
    }
}
