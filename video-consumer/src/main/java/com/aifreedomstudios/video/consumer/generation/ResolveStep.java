package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.Limits.OnUnconfirmed;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a create call whose reply was lost, without ever sending it again before it is certain that it
 * had no effect: the provider, asked twice after the grace period, does not list it.
 */
public final class ResolveStep {

    private static final Logger log = LoggerFactory.getLogger(ResolveStep.class);

    private static final int EMPTY_LISTINGS_THAT_CONVINCE = 2;

    private final SharedLook look;
    private final Limits limits;
    private final Time time;

    public ResolveStep(ListPredictions provider, OtherJobs others, Limits limits, Time time) {
        this.look = new SharedLook(provider, others);
        this.limits = limits;
        this.time = time;
    }

    Job advance(Unconfirmed job) throws InterruptedException {
        while (true) {
            var lookedAt = time.now();
            var from = job.submission().declaredAt().minus(SharedLook.SKEW);
            var seen = look.since(from);
            var found = Adoption.choose(job, seen.listed(), seen.jobs());
            if (found.isPresent()) {
                log.info(
                        "job={} attempt={} was created after all",
                        job.key(),
                        job.submission().attempt());
                return new Generating(job.prepared(), job.submission(), found.get());
            }
            if (!lookedAt.isBefore(certainFrom(job))) {
                var undecidable = Adoption.isUndecidable(
                        job,
                        seen.listed(),
                        seen.jobs(),
                        from,
                        job.submission().submitBy().plus(limits.confirmWithin()).plus(SharedLook.SKEW));
                return emptyOnceMore(job, lookedAt, undecidable || limits.onUnconfirmed() == OnUnconfirmed.FAIL);
            }
            time.sleep(limits.lookAgainAfter());
        }
    }

    private Instant certainFrom(Unconfirmed job) {
        var lastChance = job.submission().submitBy();
        return (job.since().isAfter(lastChance) ? job.since() : lastChance).plus(limits.confirmWithin());
    }

    private Job emptyOnceMore(Unconfirmed job, Instant now, boolean neverAgain) throws InterruptedException {
        var empty = job.emptyListings() + 1;
        if (empty < EMPTY_LISTINGS_THAT_CONVINCE) {
            time.sleep(limits.lookAgainAfter());
            return new Unconfirmed(job.prepared(), job.submission(), job.since(), empty);
        }
        if (neverAgain) {
            var refusal = Refusal.of(
                    FailureCode.SUBMIT_UNCONFIRMED,
                    "Whether the provider took the request could not be established, so it was not sent again.");
            return job.finished(
                    new Outcome.Failed(refusal, Stage.SUBMITTING, Charged.UNKNOWN),
                    attempt(job, Attempt.Ending.UNCONFIRMED, refusal.code(), null),
                    now);
        }
        log.info(
                "job={} attempt={} was not created", job.key(), job.submission().attempt());
        return job.prepared().after(attempt(job, Attempt.Ending.NOT_CREATED, null, Money.ZERO));
    }

    private static Attempt attempt(
            Unconfirmed job, Attempt.Ending ending, @Nullable FailureCode code, @Nullable Money cost) {
        return new Attempt(job.submission().attempt(), job.submission().plan().model(), null, ending, code, cost);
    }
}
