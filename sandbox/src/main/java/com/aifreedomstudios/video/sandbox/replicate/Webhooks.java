package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Calls back those who asked for it, signed as the Standard Webhooks say, in the manner it was told. */
final class Webhooks implements AutoCloseable {
    private static final List<Duration> RETRIES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(60));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Controls controls;
    private final WebhookSecret secret;
    private final PredictionJson json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private volatile WebhookManner manner = WebhookManner.ORDERLY;

    Webhooks(Controls controls, WebhookSecret secret, PredictionJson json) {
        this.controls = controls;
        this.secret = secret;
        this.json = json;
    }

    void send(WebhookManner how) {
        manner = how;
    }

    /** Tells the prediction's webhook about the event where it asked for it; returns at once. */
    void tell(Prediction prediction, WebhookEvent event) {
        var order = prediction.order();
        if (order.webhook().isEmpty() || !order.webhookFilter().contains(event)) return;
        var now = controls.clock().instant();
        var id = "msg_" + prediction.id() + "_" + event.wireName();
        var message = new Message(
                order.webhook().get(), id, event, Json.write(json.inFull(prediction, now)), prediction.id());
        switch (manner) {
            case DROPPED -> record(message, "dropped");
            case FIVE_TIMES -> {
                for (int i = 0; i < 5; i++) at(now, message, 0);
            }
            case DISORDERED -> at(event == WebhookEvent.COMPLETED ? now : now.plusSeconds(2), message, 0);
            case HOUR_LATE -> at(now.plus(Duration.ofHours(1)), message, 0);
            case REPLAYED -> {
                var signed = sign(message, now);
                controls.clock().at(now, () -> post(message, signed));
                controls.clock().at(now.plus(Duration.ofMinutes(10)), () -> post(message, signed));
            }
            default -> at(now, message, 0);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void at(Instant when, Message message, int attempt) {
        controls.clock().at(when, () -> {
            var now = controls.clock().instant();
            var taken = post(message, sign(message, now));
            if (!taken && message.event() == WebhookEvent.COMPLETED && attempt < RETRIES.size())
                at(now.plus(RETRIES.get(attempt)), message, attempt + 1);
        });
    }

    private Signed sign(Message message, Instant now) {
        var timestamp = switch (manner) {
            case CLOCK_BEHIND -> now.minusSeconds(600).getEpochSecond();
            case CLOCK_AHEAD -> now.plusSeconds(600).getEpochSecond();
            default -> now.getEpochSecond();
        };
        var key = manner == WebhookManner.WRONG_KEY
                ? WebhookSecret.of("another key entirely".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : secret;
        var signature = key.sign(message.id(), timestamp, message.body());
        return new Signed(
                timestamp,
                manner == WebhookManner.UNKNOWN_VERSION ? signature.replace("v1,", "v9,") : signature,
                manner == WebhookManner.FORGED ? message.body().replace("/pbxt/", "/forged/") + " " : message.body());
    }

    private boolean post(Message message, Signed signed) {
        var request = HttpRequest.newBuilder(message.to())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Replicate/1.0")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(signed.timestamp()))
                .header("webhook-signature", signed.signature())
                .POST(BodyPublishers.ofString(signed.body()))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            record(message, Integer.toString(status));
            return status / 100 == 2;
        } catch (IOException unreachable) {
            record(message, unreachable.getClass().getSimpleName());
            return false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void record(Message message, String outcome) {
        controls.journal()
                .tally(
                        "webhook." + message.event().wireName(),
                        Map.of("id", message.predictionId(), "message", message.id(), "outcome", outcome));
    }

    private record Message(URI to, String id, WebhookEvent event, String body, String predictionId) {}

    private record Signed(long timestamp, String signature, String body) {}
}
