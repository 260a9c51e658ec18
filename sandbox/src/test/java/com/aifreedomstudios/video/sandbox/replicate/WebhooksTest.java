package com.aifreedomstudios.video.sandbox.replicate;

import static com.aifreedomstudios.video.sandbox.replicate.TestingReplicate.SORA;
import static com.aifreedomstudios.video.sandbox.replicate.TestingReplicate.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.SimulatorServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
    @TempDir
    Path folder;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private Controls listenerControls;
    private SimulatorServer listener;
    private TestingReplicate replicate;

    @BeforeEach
    void start() {
        listenerControls = Controls.journallingTo(folder.resolve("listener.jsonl"), 1);
        listener = new SimulatorServer(
                        0,
                        listenerControls,
                        routes -> routes.post("hook", "/hook", asked -> {
                            received.add(new Received(
                                    asked.header("webhook-id").orElseThrow(),
                                    Long.parseLong(
                                            asked.header("webhook-timestamp").orElseThrow()),
                                    asked.header("webhook-signature").orElseThrow(),
                                    asked.body()));
                            return Reply.empty(refusals.getAndDecrement() > 0 ? 500 : 204);
                        }))
                .start();
        replicate = new TestingReplicate(folder, UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        replicate.close();
        listener.close();
        listenerControls.close();
    }

    @Test
    void signsAsTheStandardSays() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void tellsEveryEventAskedForInOrder() throws Exception {
        create("[\"start\",\"output\",\"logs\",\"completed\"]");

        await().until(() -> received.size() == 4);
        assertThat(received).allMatch(this::isGenuine);
        assertThat(statuses()).containsExactlyInAnyOrder("processing", "processing", "succeeded", "succeeded");
        assertThat(received).extracting(Received::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsOnlyOutputAndEndUnlessAskedOtherwise() throws Exception {
        replicate.post(SORA, "{\"input\":{\"prompt\":\"p\"},\"webhook\":\"" + listener.url() + "/hook\"}");

        await().until(() -> received.size() == 2);
        assertThat(statuses()).containsOnly("succeeded");
    }

    @Test
    void tellsTheEndAgainForAMinuteUntilItIsTaken() throws Exception {
        refusals.set(2);
        create("[\"completed\"]");
        await().until(() -> received.size() == 1);

        replicate.simulator().controls().clock().advance(Duration.ofSeconds(6));
        await().until(() -> received.size() == 2);
        replicate.simulator().controls().clock().advance(Duration.ofSeconds(16));
        await().until(() -> received.size() == 3);

        assertThat(received)
                .extracting(Received::id)
                .containsOnly(received.getFirst().id());
        assertThat(received).allMatch(this::isGenuine);
    }

    @Test
    void dropsOrRepeatsThemWhenToldTo() throws Exception {
        replicate.simulator().webhooks(WebhookManner.DROPPED);
        replicate.ended(create("[\"completed\"]"));
        replicate.simulator().webhooks(WebhookManner.FIVE_TIMES);
        create("[\"completed\"]");

        await().until(() -> received.size() == 5);
        assertThat(received)
                .extracting(Received::id)
                .containsOnly(received.getFirst().id());
        assertThat(replicate.simulator().controls().journal().count("webhook.completed"))
                .isEqualTo(6);
    }

    @Test
    void sendsForgeriesWhenToldTo() throws Exception {
        for (var manner : List.of(WebhookManner.FORGED, WebhookManner.WRONG_KEY, WebhookManner.UNKNOWN_VERSION)) {
            replicate.simulator().webhooks(manner);
            var before = received.size();
            create("[\"completed\"]");
            await().until(() -> received.size() == before + 1);

            assertThat(isGenuine(received.getLast())).as("%s", manner).isFalse();
        }
    }

    @Test
    void sendsWithAWrongClockWhenToldTo() throws Exception {
        replicate.simulator().webhooks(WebhookManner.CLOCK_BEHIND);
        create("[\"completed\"]");
        await().until(() -> received.size() == 1);

        assertThat(received.getFirst().timestamp()).isLessThan(Instant.now().getEpochSecond() - 590);
        assertThat(isGenuine(received.getFirst())).isTrue();
    }

    @Test
    void sendsAnHourLateAndReplaysWhenToldTo() throws Exception {
        var clock = replicate.simulator().controls().clock();
        replicate.simulator().webhooks(WebhookManner.HOUR_LATE);
        replicate.ended(create("[\"completed\"]"));
        assertThat(received).isEmpty();
        clock.advance(Duration.ofHours(1));
        await().until(() -> received.size() == 1);

        replicate.simulator().webhooks(WebhookManner.REPLAYED);
        create("[\"completed\"]");
        await().until(() -> received.size() == 2);
        clock.advance(Duration.ofMinutes(10));
        await().until(() -> received.size() == 3);
        assertThat(received.get(2)).isEqualTo(received.get(1));
    }

    @Test
    void refusesAddressesWithoutTls() throws Exception {
        try (var strict = new TestingReplicate(folder.resolve("strict"), ReplicateOptions::withHttpsWebhooksOnly)) {
            var refused =
                    strict.post(SORA, "{\"input\":{\"prompt\":\"p\"},\"webhook\":\"" + listener.url() + "/hook\"}");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("HTTPS");
        }
    }

    private String create(String filter) throws Exception {
        return id(replicate.post(
                SORA,
                "{\"input\":{\"prompt\":\"p\"},\"webhook\":\"" + listener.url()
                        + "/hook?request=r1\",\"webhook_events_filter\":" + filter + "}"));
    }

    private List<String> statuses() {
        return received.stream()
                .map(one -> Json.read(one.body()).path("status").asString())
                .toList();
    }

    private boolean isGenuine(Received one) {
        var secret = new WebhookSecret(replicate.simulator().webhookSecret());
        return secret.sign(one.id(), one.timestamp(), one.body()).equals(one.signature());
    }

    private record Received(String id, long timestamp, String signature, String body) {}
}
