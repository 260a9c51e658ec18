package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls that look at one thing: a prediction, a model, the webhook secret, the account. */
final class ReadRoutes {
    private final Controls controls;
    private final ModelShelf shelf;
    private final Predictions predictions;
    private final PredictionJson json;
    private final WebhookSecret secret;

    ReadRoutes(
            Controls controls, ModelShelf shelf, Predictions predictions, PredictionJson json, WebhookSecret secret) {
        this.controls = controls;
        this.shelf = shelf;
        this.predictions = predictions;
        this.json = json;
        this.secret = secret;
    }

    void addTo(Routes routes, Account account) {
        routes.get("get", "/v1/predictions/{id}", account.reading(this::prediction));
        routes.get("model", "/v1/models/{owner}/{name}", account.reading(this::model));
        routes.get(
                "secret",
                "/v1/webhooks/default/secret",
                account.reading(_ -> Reply.json(200, Map.of("key", secret.key()))));
        routes.get(
                "account",
                "/v1/account",
                account.reading(_ -> Reply.json(
                        200,
                        Map.of("type", "organization", "username", "sandbox", "name", "Sandbox", "github_url", ""))));
    }

    private Reply prediction(Asked asked) {
        return predictions
                .find(asked.pathParam("id"))
                .map(prediction -> Reply.json(
                                200, json.inFull(prediction, controls.clock().instant()))
                        .withDetail("id", prediction.id()))
                .orElseGet(Problem::notFound);
    }

    private Reply model(Asked asked) {
        return shelf.find(asked.pathParam("owner") + "/" + asked.pathParam("name"))
                .map(model -> Reply.json(200, describe(model)))
                .orElseGet(Problem::notFound);
    }

    private static Map<String, Object> describe(OfficialModel model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", "https://replicate.com/" + model.slug());
        json.put("owner", model.owner());
        json.put("name", model.name());
        json.put("description", model.description());
        json.put("visibility", "public");
        json.put("is_official", true);
        json.put(
                "latest_version",
                Map.of(
                        "id",
                        ModelShelf.versionOf(model),
                        "created_at",
                        "2025-10-15T16:00:00Z",
                        "cog_version",
                        "0.16.8",
                        "openapi_schema",
                        model.openApiSchema()));
        return json;
    }
}
