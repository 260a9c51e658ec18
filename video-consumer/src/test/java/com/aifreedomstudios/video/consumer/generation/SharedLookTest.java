package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedLookTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    /** A look ends when the test says how. */
    private final BlockingQueue<List<Job>> results = new LinkedBlockingQueue<>();

    private final List<Instant> looks = new CopyOnWriteArrayList<>();
    private final SharedLook shared = new SharedLook(from -> {
        looks.add(from);
        return results.take();
    });

    @Test
    void servesAllWhoAskDuringALookWithOneMoreFromTheEarliestOn() throws Exception {
        var first = new Asking(NOW);
        await().until(() -> looks.size() == 1);
        var others = new ArrayList<Asking>();
        for (int i = 0; i < 50; i++) {
            others.add(new Asking(NOW.minusSeconds(i)));
        }
        await().until(() -> others.stream().allMatch(Asking::isWaiting));

        var before = List.<Job>of();
        var after = new ArrayList<Job>();
        results.add(before);
        results.add(after);

        assertThat(first.told()).isSameAs(before);
        for (Asking other : others) {
            assertThat(other.told()).isSameAs(after);
        }
        assertThat(looks).containsExactly(NOW, NOW.minusSeconds(49));
    }

    @Test
    void looksForTheOthersWhenTheOneWhoLooksIsInterrupted() throws Exception {
        var first = new Asking(NOW);
        await().until(() -> looks.size() == 1);
        var second = new Asking(NOW);
        await().until(second::isWaiting);

        first.thread.interrupt();

        assertThat(first.told()).isInstanceOf(InterruptedException.class);
        results.add(List.of());
        assertThat(second.told()).isEqualTo(List.of());
        assertThat(looks).hasSize(2);
    }

    @Test
    void saysThatTheLedgerCannotBeRead() {
        var broken = new SharedLook(_ -> {
            throw new Unreadable();
        });

        assertThat(catchThrowable(() -> broken.movedSince(NOW))).isInstanceOf(Unreadable.class);
    }

    private static final class Unreadable extends TryLater {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("the ledger cannot be read", Duration.ZERO, null);
        }
    }

    /** Somebody who asks, on a thread of its own. */
    private final class Asking {

        private final Thread thread;
        private final BlockingQueue<Object> outcome = new LinkedBlockingQueue<>();

        private Asking(Instant from) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    outcome.add(shared.movedSince(from));
                } catch (InterruptedException | RuntimeException e) {
                    outcome.add(e);
                }
            });
        }

        boolean isWaiting() {
            return thread.getState() == Thread.State.WAITING;
        }

        /** The jobs, or the failure. */
        Object told() throws InterruptedException {
            return outcome.take();
        }
    }
}
