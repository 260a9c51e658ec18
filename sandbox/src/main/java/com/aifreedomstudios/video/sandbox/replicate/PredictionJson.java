package com.aifreedomstudios.video.sandbox.replicate;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A prediction as Replicate shows it at an instant. */
record PredictionJson(Supplier<URI> api, DeliveryHost delivery, boolean webhookInList) {

    Map<String, Object> inFull(Prediction prediction, Instant now) {
        return render(prediction, now, true);
    }

    Map<String, Object> inList(Prediction prediction, Instant now) {
        return render(prediction, now, webhookInList);
    }

    private Map<String, Object> render(Prediction prediction, Instant now, boolean withWebhook) {
        var order = prediction.order();
        var standing = prediction.standing();
        var removed = delivery.hasForgotten(prediction, now);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", prediction.id());
        json.put("model", order.model().slug());
        json.put("version", "hidden");
        json.put("input", removed ? Map.of() : order.input());
        json.put("logs", removed ? "" : logs(prediction, standing));
        json.put("output", removed ? null : output(prediction, standing));
        json.put("data_removed", removed);
        json.put("error", standing instanceof Standing.Failed failed ? failed.error() : null);
        json.put("source", "api");
        json.put("status", standing.status());
        json.put("created_at", text(prediction.createdAt()));
        json.put("started_at", standing.started().map(PredictionJson::text).orElse(null));
        json.put("completed_at", standing.completed().map(PredictionJson::text).orElse(null));
        prediction.deadline().ifPresent(at -> json.put("deadline", text(at)));
        json.put("urls", urls(prediction));
        json.put("metrics", metrics(prediction, standing));
        if (withWebhook)
            order.webhook().ifPresent(url -> {
                json.put("webhook", url.toString());
                json.put(
                        "webhook_events_filter",
                        order.webhookFilter().stream()
                                .map(WebhookEvent::wireName)
                                .toList());
            });
        return json;
    }

    private @Nullable Object output(Prediction prediction, Standing standing) {
        return standing.output().isPresent() ? delivery.addressOf(prediction).toString() : null;
    }

    private static String logs(Prediction prediction, Standing standing) {
        return switch (standing) {
            case Standing.Starting _, Standing.Aborted _ -> "";
            case Standing.Processing _ -> "Using seed: " + prediction.number() + "\nGenerating video...\n";
            case Standing.Ended _ ->
                "Using seed: " + prediction.number() + "\nGenerating video...\n" + "Generation " + standing.status()
                        + "\n";
        };
    }

    private Map<String, String> urls(Prediction prediction) {
        var self = api.get() + "/predictions/" + prediction.id();
        return Map.of("get", self, "cancel", self + "/cancel", "web", "https://replicate.com/p/" + prediction.id());
    }

    private static Map<String, Object> metrics(Prediction prediction, Standing standing) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        standing.completed().ifPresent(end -> {
            standing.started().ifPresent(start -> metrics.put("predict_time", seconds(start, end)));
            metrics.put("total_time", seconds(prediction.createdAt(), end));
        });
        return metrics;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
