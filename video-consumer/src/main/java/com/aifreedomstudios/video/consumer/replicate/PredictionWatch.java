package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets any number of threads wait for predictions while a single one asks for all of them. */
final class PredictionWatch implements AwaitPrediction, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PredictionWatch.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_ASKED_PAUSE = Duration.ofMinutes(1);

    private final ReplicateApi api;
    private final Look look;
    private final Duration pollInterval;
    private final Clock clock;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Thread poller;
    private volatile boolean closed;

    PredictionWatch(ReplicateApi api, Endings endings, Duration pollInterval, Clock clock) {
        this.api = api;
        this.look = new Look(api, endings);
        this.pollInterval = pollInterval;
        this.clock = clock;
        this.poller = Thread.ofVirtual().name("replicate-poll").unstarted(this::poll);
    }

    PredictionWatch start() {
        poller.start();
        return this;
    }

    /** Is looked at once at least, provided that Replicate answers, even if {@code until} has passed already. */
    @Override
    public Ending await(Prediction prediction, Instant until) throws InterruptedException {
        var waiter = new Waiter(prediction);
        var firstLook = clock.instant().plus(pollInterval.multipliedBy(2));
        waiters.add(waiter);
        try {
            return waiter.await(until.isAfter(firstLook) ? until : firstLook, clock);
        } finally {
            waiters.remove(waiter);
        }
    }

    @Override
    public void cancel(Prediction prediction) {
        api.cancel(prediction.id());
    }

    @Override
    public void close() {
        closed = true;
        poller.interrupt();
    }

    private void poll() {
        int failures = 0;
        var pause = pollInterval;
        while (!closed) {
            try {
                Thread.sleep(pause);
                lookOnce();
                if (failures > 0) {
                    log.info("Replicate answers again; {} predictions are waited for.", waiters.size());
                }
                failures = 0;
                pause = pollInterval;
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (ReplicateUnavailable e) {
                pause = pauseAfter(++failures, e.retryAfter());
                log.warn(
                        "{} predictions are waited for, but {}; asking again in {}.",
                        waiters.size(),
                        e.getMessage(),
                        pause);
            } catch (RuntimeException | Error bug) {
                // The thread must not die of it: all jobs that wait would hang.
                pause = pauseAfter(++failures, Duration.ZERO);
                log.error("Looking at predictions failed; doing so again in {}.", pause, bug);
            }
        }
    }

    private void lookOnce() {
        var waiting = Set.copyOf(waiters);
        if (waiting.isEmpty()) {
            return;
        }
        look.at(
                waiting.stream().map(waiter -> waiter.prediction).toList(),
                (id, ending) -> waiting.stream()
                        .filter(waiter -> waiter.prediction.id().equals(id))
                        .forEach(waiter -> waiter.tell(ending)));
    }

    private Duration pauseAfter(int failures, Duration asked) {
        var own = pollInterval.multipliedBy(1L << Math.min(failures, 10));
        var pause = own.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : own;
        var heeded = asked.compareTo(LONGEST_ASKED_PAUSE) > 0 ? LONGEST_ASKED_PAUSE : asked;
        return heeded.compareTo(pause) > 0 ? heeded : pause;
    }

    /** One waiting thread. */
    private static final class Waiter {

        private static final long LOOK_AT_THE_CLOCK_SECONDS = 60;

        final Prediction prediction;
        private final CountDownLatch told = new CountDownLatch(1);
        private volatile @Nullable Ending ending;

        Waiter(Prediction prediction) {
            this.prediction = prediction;
        }

        void tell(Ending found) {
            ending = found;
            told.countDown();
        }

        Ending await(Instant until, Clock clock) throws InterruptedException {
            while (true) {
                var left = Duration.between(clock.instant(), until);
                var nanos = left.toSeconds() >= LOOK_AT_THE_CLOCK_SECONDS
                        ? TimeUnit.SECONDS.toNanos(LOOK_AT_THE_CLOCK_SECONDS)
                        : left.toNanos();
                var _ = told.await(nanos, TimeUnit.NANOSECONDS);
                var found = ending;
                if (found != null) {
                    return found;
                }
                if (!clock.instant().isBefore(until)) {
                    return new Ending.StillRunning();
                }
            }
        }
    }
}
