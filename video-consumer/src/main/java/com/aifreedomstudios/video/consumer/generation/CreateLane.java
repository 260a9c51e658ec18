package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.Created;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.NotNow;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.Refused;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The account's one lane for create calls: first come, first served, at the account's pace. While the provider takes none,
 * they all wait here, and one now and then finds out whether it does again.
 */
public final class CreateLane implements Probe {

    /** What a lull has left over may be caught up on, but no more: a minute's worth at once would be too many. */
    private static final Duration CATCH_UP = Duration.ofSeconds(1);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Being asked to slow down for a moment is nobody's trouble. */
    private static final Duration TROUBLE_AFTER = Duration.ofSeconds(30);

    /**
     * The provider takes no creates.
     *
     * @param reason as it said last
     */
    private record Shut(Instant since, String reason) {}

    private final Duration interval;
    private final Time time;
    private final Semaphore first = new Semaphore(1, true);
    private Instant next = Instant.EPOCH;
    private @Nullable Shut shut;

    public CreateLane(int perMinute, Time time) {
        this.interval = Duration.ofMinutes(1).dividedBy(perMinute);
        this.time = time;
    }

    /** Blocks until it is the caller's turn to declare a create call and send it; false if that does not come before an instant. */
    boolean awaitTurn(Instant until) throws InterruptedException {
        if (!first.tryAcquire(Math.max(0, left(until).toMillis()), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            while (left(until).isPositive()) {
                var wait = takeTurn();
                if (!wait.isPositive()) {
                    return true;
                }
                time.sleep(wait.compareTo(left(until)) < 0 ? wait : left(until));
            }
            return false;
        } finally {
            first.release();
        }
    }

    /** Learns from what the provider made of a create call. */
    synchronized void heed(Answer answer) {
        switch (answer) {
            case NotNow(Duration retryAfter, String reason)
            when retryAfter.isPositive() -> {
                var pause = retryAfter.compareTo(LONGEST_PAUSE) < 0 ? retryAfter : LONGEST_PAUSE;
                next = later(next, time.now().plus(pause));
                shut = new Shut(shut == null ? time.now() : shut.since(), reason);
            }
            case Created _, Refused _ -> shut = null;
            case NotNow _, Unknown _ -> {}
        }
    }

    /** Whether the provider takes nothing while somebody waits here already, so that there is no use for more. */
    public synchronized boolean isShut() {
        return shut != null && first.availablePermits() == 0;
    }

    @Override
    public String name() {
        return "creates";
    }

    @Override
    public synchronized Optional<String> trouble() {
        return Optional.ofNullable(shut)
                .filter(one -> left(one.since().plus(TROUBLE_AFTER)).isNegative())
                .map(one -> "no video can be begun since " + one.since() + ": " + one.reason());
    }

    /** How long it takes until the next turn; at zero it is taken. */
    private synchronized Duration takeTurn() {
        var now = time.now();
        var wait = Duration.between(now, next);
        if (!wait.isPositive()) {
            next = shut != null
                    ? now.plus(BETWEEN_TRIES)
                    : later(next, now.minus(CATCH_UP)).plus(interval);
        }
        return wait;
    }

    private Duration left(Instant until) {
        return Duration.between(time.now(), until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
