package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.replicate.Fates.Fate;
import com.aifreedomstudios.video.sandbox.replicate.OfficialModel.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** One prediction: what was asked, which never changes, and how far it has come. */
final class Prediction {
    private final long number;
    private final String id;
    private final Order order;
    private final Fate fate;
    private final Instant createdAt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Standing standing = new Standing.Starting();

    Prediction(long number, String id, Order order, Fate fate, Instant createdAt) {
        this.number = number;
        this.id = id;
        this.order = order;
        this.fate = fate;
        this.createdAt = createdAt;
    }

    long number() {
        return number;
    }

    String id() {
        return id;
    }

    Order order() {
        return order;
    }

    Fate fate() {
        return fate;
    }

    Instant createdAt() {
        return createdAt;
    }

    Standing standing() {
        return standing;
    }

    Settings settings() {
        return order.model().settings(order.input());
    }

    /** When Replicate itself ends it; empty where the caller set no limit. */
    Optional<Instant> deadline() {
        return order.cancelAfter().map(createdAt::plus);
    }

    /** Takes the step unless the prediction has ended; false where the step changed nothing. */
    synchronized boolean move(UnaryOperator<Standing> step) {
        if (standing instanceof Standing.Ended) return false;
        var next = step.apply(standing);
        if (next.equals(standing)) return false;
        standing = next;
        if (next instanceof Standing.Ended) ended.countDown();
        return true;
    }

    boolean awaitEnd(Duration atMost) {
        try {
            return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the caller asked for. */
    record Order(
            OfficialModel model,
            JsonNode input,
            Optional<URI> webhook,
            List<WebhookEvent> webhookFilter,
            Optional<Duration> cancelAfter) {}
}
