package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ByExpiryTest {

    private final ByExpiry lane = new ByExpiry(1);
    private final List<Long> order = new CopyOnWriteArrayList<>();

    @Test
    void letsTheOneInFirstWhoseVideoIsDeletedFirst() throws InterruptedException {
        lane.enter(Instant.EPOCH);
        var threads = List.of(waiter(3), waiter(1), waiter(2));
        for (Thread thread : threads) {
            await().until(() -> thread.getState() == Thread.State.WAITING);
        }

        lane.leave();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).containsExactly(1L, 2L, 3L);
    }

    @Test
    void losesNoPlaceToAWaiterWhoGivesUp() throws InterruptedException {
        lane.enter(Instant.EPOCH);
        var impatient = waiter(1);
        await().until(() -> impatient.getState() == Thread.State.WAITING);
        impatient.interrupt();
        impatient.join();

        lane.leave();
        lane.enter(Instant.EPOCH);

        assertThat(order).isEmpty();
    }

    private Thread waiter(long second) {
        return Thread.ofPlatform().start(() -> {
            try {
                lane.enter(Instant.ofEpochSecond(second));
                order.add(second);
                lane.leave();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
