package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction;
import com.aifreedomstudios.video.consumer.generation.Pause;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets any number of threads wait for predictions while a single one asks for all of them. */
final class PredictionWatch implements AwaitPrediction, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PredictionWatch.class);

    /** A fifth of the account's 3,000 calls a minute: the more there are to look at, the less often that is done. */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_ASKED_PAUSE = Duration.ofMinutes(1);

    private final ReplicateApi api;
    private final Endings endings;
    private final Look look;
    private final Duration pollInterval;
    private final Clock clock;
    private final Pause pause;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Thread poller;
    private volatile boolean closed;

    PredictionWatch(ReplicateApi api, Endings endings, Duration pollInterval, Clock clock, Pause pause) {
        this.api = api;
        this.endings = endings;
        this.look = new Look(api, endings);
        this.pollInterval = pollInterval;
        this.clock = clock;
        this.pause = pause;
        this.poller = Thread.ofVirtual().name("replicate-poll").unstarted(this::poll);
    }

    PredictionWatch start() {
        poller.start();
        return this;
    }

    @Override
    public Ending await(Prediction prediction, Instant until) throws InterruptedException {
        var waiter = new Waiter(prediction);
        waiters.add(waiter);
        try {
            return waiter.await(until, clock).or(() -> ask(prediction)).orElseGet(Ending.StillRunning::new);
        } finally {
            waiters.remove(waiter);
        }
    }

    /** Whoever gives up waiting asks itself, since the last look may have been long ago, or overlooked it. */
    private Optional<Ending> ask(Prediction prediction) {
        try {
            return api.prediction(prediction.id()).flatMap(endings::of);
        } catch (ReplicateUnavailable e) {
            log.warn("Whether a prediction that was waited for has ended is not known: {}", e.getMessage());
            return Optional.empty();
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
        var next = pollInterval;
        while (!closed) {
            try {
                pause.sleep(next);
                var calls = lookOnce();
                if (failures > 0) {
                    log.info("Replicate answers again; {} predictions are waited for.", waiters.size());
                }
                failures = 0;
                next = longer(pollInterval, BETWEEN_CALLS.multipliedBy(calls));
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (ReplicateUnavailable e) {
                next = pauseAfter(++failures, e.retryAfter());
                log.warn(
                        "{} predictions are waited for, but {}; asking again in {}.",
                        waiters.size(),
                        e.getMessage(),
                        next);
            } catch (RuntimeException | Error bug) {
                // The thread must not die of it: all jobs that wait would hang.
                next = pauseAfter(++failures, Duration.ZERO);
                log.error("Looking at predictions failed; doing so again in {}.", next, bug);
            }
        }
    }

    /** Returns how many calls it took. */
    private int lookOnce() {
        var waiting = waiters.stream().collect(Collectors.groupingBy(waiter -> waiter.prediction.id()));
        var predictions =
                waiting.values().stream().map(its -> its.getFirst().prediction).toList();
        return look.at(
                predictions,
                (id, ending) -> waiting.getOrDefault(id, List.of()).forEach(waiter -> waiter.tell(ending)));
    }

    private Duration pauseAfter(int failures, Duration asked) {
        var own = pollInterval.multipliedBy(1L << Math.min(failures, 10));
        var pause = own.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : own;
        var heeded = asked.compareTo(LONGEST_ASKED_PAUSE) > 0 ? LONGEST_ASKED_PAUSE : asked;
        return longer(heeded, pause);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
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

        /** Nothing if it is not told before {@code until}. */
        Optional<Ending> await(Instant until, Clock clock) throws InterruptedException {
            while (true) {
                var left = Duration.between(clock.instant(), until);
                var nanos = left.toSeconds() >= LOOK_AT_THE_CLOCK_SECONDS
                        ? TimeUnit.SECONDS.toNanos(LOOK_AT_THE_CLOCK_SECONDS)
                        : left.toNanos();
                var _ = told.await(nanos, TimeUnit.NANOSECONDS);
                var found = ending;
                if (found != null) {
                    return Optional.of(found);
                }
                if (!clock.instant().isBefore(until)) {
                    return Optional.empty();
                }
            }
        }
    }
}
