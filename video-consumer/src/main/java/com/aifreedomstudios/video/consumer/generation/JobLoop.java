package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Attempting;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a job from state to state: work in the world, made durable, and only then the next. */
public final class JobLoop {

    private static final Logger log = LoggerFactory.getLogger(JobLoop.class);

    /** How often a step that shows a bug is repeated where no money is at stake. */
    private static final int CHANCES_FOR_A_BUG = 3;

    private final Steps steps;
    private final Backoff backoff;
    private final Time time;
    private final RandomGenerator chance;

    public JobLoop(Steps steps, Backoff backoff, Time time, RandomGenerator chance) {
        this.steps = steps;
        this.backoff = backoff;
        this.time = time;
        this.chance = chance;
    }

    /**
     * Runs a job to its end on the calling thread.
     *
     * @param first gives the state to begin with, which is not kept: its request may bring pictures along
     * @throws InterruptedException if the job was handed over before
     * @throws Ledger.Lost if it goes on elsewhere
     */
    public void run(Supplier<Live> first, Ledger ledger, Handover handover) throws InterruptedException {
        handover.begin();
        Job job = first.get();
        while (job instanceof Live live) {
            var next = advance(live);
            if (next instanceof Submitting) {
                handover.beginPaying();
            }
            job = commit(ledger, live, next);
            if (!(job instanceof Submitting)) {
                handover.endPaying();
            }
        }
    }

    private Job advance(Live job) throws InterruptedException {
        for (int repetition = 1; ; repetition++) {
            try {
                return steps.advance(job);
            } catch (TryLater later) {
                if (mayStillBeGivenUp(job) && !time.now().isBefore(job.order().deadline())) {
                    return givenUp(
                            job, FailureCode.DEADLINE_EXCEEDED, "The video could not be started before its deadline.");
                }
                log.warn("job={} state={} waits: {}", job.key(), name(job), later.getMessage());
                pause(repetition, later.retryAfter());
            } catch (RuntimeException | Error bug) {
                log.error("job={} state={} shows a bug", job.key(), name(job), bug);
                if (job instanceof Submitting(var prepared, var submission)) {
                    return new Unconfirmed(prepared, submission, time.now(), 0);
                }
                if (mayStillBeGivenUp(job) && repetition >= CHANCES_FOR_A_BUG && isItsOwn(bug)) {
                    return givenUp(job, FailureCode.INTERNAL, "The service failed to process the request.");
                }
                pause(repetition, Duration.ZERO);
            }
        }
    }

    private Job commit(Ledger ledger, Live from, Job to) throws InterruptedException {
        for (int repetition = 1; ; repetition++) {
            try {
                return ledger.commit(from, to);
            } catch (TryLater later) {
                log.warn("job={} state={} is not durable yet: {}", to.key(), name(to), later.getMessage());
                pause(repetition, later.retryAfter());
            } catch (Ledger.Lost lost) {
                throw lost;
            } catch (RuntimeException bug) {
                log.error("job={} state={} cannot be made durable, which is a bug", to.key(), name(to), bug);
                time.sleep(backoff.longest());
            }
        }
    }

    private void pause(int repetition, Duration retryAfter) throws InterruptedException {
        time.sleep(backoff.delay(repetition, retryAfter, chance.nextDouble()));
    }

    /** When memory runs out, that shows at whoever asks for some next. */
    private static boolean isItsOwn(Throwable bug) {
        return !(bug instanceof OutOfMemoryError);
    }

    /** Once a create call is declared, a job is not given up for our own reasons: it may be paid for. */
    private static boolean mayStillBeGivenUp(Live job) {
        return switch (job) {
            case Accepted _, Refined _, Prepared _ -> true;
            case Attempting _ -> false;
        };
    }

    private Job givenUp(Live job, FailureCode code, String message) {
        return job.finished(new Outcome.Failed(Refusal.of(code, message), Stage.PREPARING, Charged.NO), time.now());
    }

    private static String name(Job job) {
        return job.getClass().getSimpleName();
    }
}
