package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The calls that cost money, and the one that stops them. */
final class CreateRoutes {
    private static final Pattern WAIT = Pattern.compile("\\bwait(?:=(\\d+))?\\b");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Controls controls;
    private final ModelShelf shelf;
    private final OrderReader orders;
    private final Fates fates;
    private final Predictions predictions;
    private final Generation generation;
    private final PredictionJson json;
    private final AtomicLong numbers = new AtomicLong();

    CreateRoutes(
            Controls controls,
            ModelShelf shelf,
            OrderReader orders,
            Fates fates,
            Predictions predictions,
            Generation generation,
            PredictionJson json) {
        this.controls = controls;
        this.shelf = shelf;
        this.orders = orders;
        this.fates = fates;
        this.predictions = predictions;
        this.generation = generation;
        this.json = json;
    }

    void addTo(Routes routes, Account account) {
        routes.post(
                "create",
                "/v1/models/{owner}/{name}/predictions",
                account.creating(asked -> shelf.find(asked.pathParam("owner") + "/" + asked.pathParam("name"))
                        .map(model -> create(model, asked, false))
                        .orElseGet(Problem::notFound)));
        routes.post("create", "/v1/predictions", account.creating(this::createByVersion));
        routes.post("cancel", "/v1/predictions/{id}/cancel", account.reading(this::cancel));
    }

    private Reply createByVersion(Asked asked) {
        var version = asked.json().path("version").asString("");
        return shelf.ofVersion(version)
                .map(model -> create(model, asked, true))
                .orElseGet(() -> Problem.of(
                        422,
                        "Invalid version or not permitted",
                        "The specified version does not exist (or perhaps you don't have permission to use it?)"));
    }

    private Reply create(OfficialModel model, Asked asked, boolean byVersion) {
        var problems = orders.problems(model, asked, byVersion);
        if (!problems.isEmpty()) {
            var reply = Problem.invalid(problems);
            controls.journal().write("refused", Map.of("model", model.slug(), "problems", problems.toString()));
            return reply;
        }
        var prediction = accept(orders.read(model, asked));
        var wait = waitingTime(asked);
        var ended = wait.map(prediction::awaitEnd).orElse(true);
        var reply = Reply.json(
                        ended ? 201 : 202,
                        json.inFull(prediction, controls.clock().instant()))
                .withDetail("id", prediction.id());
        return wait.isPresent() ? reply.withHeader("Preference-Applied", "wait") : reply;
    }

    private Prediction accept(Prediction.Order order) {
        var number = numbers.incrementAndGet();
        var id = PredictionId.of(controls.seed(), number);
        var input = Json.write(order.input());
        var now = controls.clock().instant();
        var prediction = new Prediction(number, id, order, fates.of(number, input), now);
        predictions.add(prediction);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("model", order.model().slug());
        fields.put("input", abridged(input));
        order.webhook().ifPresent(url -> fields.put("webhook", url.toString()));
        fields.put("price", prediction.settings().price().toPlainString());
        controls.journal().write("created", fields);
        generation.begin(prediction);
        return prediction;
    }

    private Reply cancel(Asked asked) {
        return predictions
                .find(asked.pathParam("id"))
                .map(prediction -> {
                    controls.journal().write("cancel", Map.of("id", prediction.id()));
                    generation.stop(prediction);
                    return Reply.json(
                                    200,
                                    json.inFull(prediction, controls.clock().instant()))
                            .withDetail("id", prediction.id());
                })
                .orElseGet(Problem::notFound);
    }

    private static Optional<Duration> waitingTime(Asked asked) {
        return asked.header("Prefer")
                .map(WAIT::matcher)
                .filter(found -> found.find())
                .map(found -> {
                    var seconds = found.group(1);
                    var asks =
                            seconds == null ? LONGEST_WAIT : Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)));
                    return asks.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asks;
                });
    }

    /** A picture inside a data URI would fill the journal: its fingerprint says as much. */
    private static String abridged(String input) {
        if (input.length() < 8192) return input;
        return input.substring(0, 2048) + "… " + input.length() + " characters, sha256 "
                + Film.sha256(input.getBytes(StandardCharsets.UTF_8));
    }
}
