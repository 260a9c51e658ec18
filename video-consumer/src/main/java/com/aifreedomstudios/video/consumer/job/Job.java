package com.aifreedomstudios.video.consumer.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job in one of its states; each holds exactly what is known then, and is durable before the next is sought. */
public sealed interface Job {

    RequestKey key();

    String campaignId();

    String fingerprint();

    Instant acceptedAt();

    /** The attempts that ended, in order. */
    List<Attempt> attempts();

    /** A job that is not finished. */
    sealed interface Live extends Job {

        Order order();

        @Override
        default List<Attempt> attempts() {
            return List.of();
        }

        @Override
        default RequestKey key() {
            return order().request().key();
        }

        @Override
        default String campaignId() {
            return order().request().campaignId();
        }

        @Override
        default Instant acceptedAt() {
            return order().acceptedAt();
        }

        @Override
        default String fingerprint() {
            return order().fingerprint();
        }

        /** This job, ended before an attempt was under way. */
        default Finished finished(Outcome outcome, Instant at) {
            return Finished.of(order(), outcome, attempts(), at);
        }
    }

    /** Taken in; next, the prompt is refined. */
    record Accepted(Order order) implements Live {}

    /** The prompt is settled; next, the reference pictures are kept. */
    record Refined(Order order, Prompt prompt) implements Live {}

    /**
     * Everything an attempt needs is at hand; next, a create call is declared.
     *
     * @param order with its pictures where they were kept
     * @param hold absent: nothing speaks against declaring at once
     */
    record Prepared(
            Order order,
            Prompt prompt,
            List<KeptReference> references,
            List<Attempt> attempts,
            @Nullable Hold hold) implements Live {

        public Prepared {
            references = List.copyOf(references);
            attempts = List.copyOf(attempts);
        }

        public Prepared held(Hold hold) {
            return new Prepared(order, prompt, references, attempts, hold);
        }

        /** With one more attempt that ended. */
        public Prepared after(Attempt attempt) {
            var all = new ArrayList<>(attempts);
            all.add(attempt);
            return new Prepared(order, prompt, references, all, null);
        }
    }

    /**
     * The provider asked us to wait.
     *
     * @param times how often in a row
     */
    record Hold(Instant until, int times) {}

    /** A state of the attempt that is under way. */
    sealed interface Attempting extends Live {

        Prepared prepared();

        Submission submission();

        @Override
        default Order order() {
            return prepared().order();
        }

        @Override
        default List<Attempt> attempts() {
            return prepared().attempts();
        }

        /** This job, ended together with the attempt. */
        default Finished finished(Outcome outcome, Attempt last, Instant at) {
            return Finished.of(order(), outcome, prepared().after(last).attempts(), at);
        }
    }

    /** The create call is declared and may have gone out; next, it does, or is found to have done so. */
    record Submitting(Prepared prepared, Submission submission) implements Attempting {}

    /**
     * The create call may or may not have had effect; next, that is found out. It is never sent again before.
     *
     * @param emptyListings how many listings in a row, each after the grace period, did not show it
     */
    record Unconfirmed(Prepared prepared, Submission submission, Instant since, int emptyListings)
            implements Attempting {}

    /** The provider is generating; next, it ends. */
    record Generating(Prepared prepared, Submission submission, Prediction prediction) implements Attempting {}

    /** The video is paid for and must be fetched before the provider deletes it; next, it is kept. */
    record Keeping(Prepared prepared, Submission submission, Prediction prediction, Output output)
            implements Attempting {}

    /** The outcome is decided; what is left serves to recognise repetitions. */
    record Finished(
            RequestKey key,
            String campaignId,
            String fingerprint,
            Outcome outcome,
            List<Attempt> attempts,
            Instant acceptedAt,
            Instant finishedAt)
            implements Job {

        public Finished {
            attempts = List.copyOf(attempts);
        }

        /** What all attempts cost together. One of unknown cost makes the whole unknown, which is absent. */
        public @Nullable Money cost() {
            var costs = attempts.stream().map(Attempt::cost).toList();
            return costs.contains(null) ? null : costs.stream().reduce(Money.ZERO, Money::plus);
        }

        private static Finished of(Order order, Outcome outcome, List<Attempt> attempts, Instant at) {
            var request = order.request();
            return new Finished(
                    request.key(),
                    request.campaignId(),
                    order.fingerprint(),
                    outcome,
                    attempts,
                    order.acceptedAt(),
                    at);
        }
    }

    /**
     * The state in which a job goes on after its owner was lost. A declared create call may have gone out, so it must be
     * resolved; every other state goes on as it is.
     */
    static Live restored(Live job, Instant now) {
        return job instanceof Submitting(Prepared prepared, Submission submission)
                ? new Unconfirmed(prepared, submission, now, 0)
                : job;
    }
}
