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

    private final List<Instant> listings = new CopyOnWriteArrayList<>();
    private final List<Instant> looks = new CopyOnWriteArrayList<>();
    private final SharedLook shared = new SharedLook(
            from -> {
                listings.add(from);
                return List.of();
            },
            from -> {
                assertThat(listings).as("the provider is asked first").hasSize(looks.size() + 1);
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
        assertThat(listings).containsExactly(NOW, NOW.minusSeconds(49));
    }

    @Test
    void looksFurtherBackForThoseWhoHoldWhatIsListed() throws Exception {
        results.add(List.of());

        assertThat(new Asking(NOW).told()).isEqualTo(List.of());

        assertThat(looks)
                .singleElement()
                .satisfies(from -> assertThat(from).isBefore(listings.getFirst().minusSeconds(60)));
    }

    @Test
    void looksForTheOthersWhenTheOneWhoLooksForThemIsInterrupted() throws Exception {
        var first = new Asking(NOW);
        await().until(() -> looks.size() == 1);
        var second = new Asking(NOW);
        await().until(second::isWaiting);
        var third = new Asking(NOW);
        await().until(third::isWaiting);
        results.add(List.of());
        await().until(() -> looks.size() == 2);

        second.thread.interrupt();

        assertThat(first.told()).isEqualTo(List.of());
        assertThat(second.told()).isInstanceOf(InterruptedException.class);
        results.add(List.of());
        assertThat(third.told()).isEqualTo(List.of());
        assertThat(looks).hasSize(3);
    }

    @Test
    void saysThatTheLedgerCannotBeRead() {
        var broken = new SharedLook(_ -> List.of(), _ -> {
            throw new Away();
        });

        assertThat(catchThrowable(() -> broken.since(NOW))).isInstanceOf(Away.class);
    }

    @Test
    void saysThatTheProviderCannotBeAsked() {
        var broken = new SharedLook(
                _ -> {
                    throw new Away();
                },
                _ -> List.of());

        assertThat(catchThrowable(() -> broken.since(NOW))).isInstanceOf(Away.class);
    }

    private static final class Away extends TryLater {
        private static final long serialVersionUID = 1;

        Away() {
            super("not now", Duration.ZERO, null);
        }
    }

    /** Somebody who asks, on a thread of its own. */
    private final class Asking {

        private final Thread thread;
        private final BlockingQueue<Object> outcome = new LinkedBlockingQueue<>();

        private Asking(Instant from) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    outcome.add(shared.since(from).jobs());
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
