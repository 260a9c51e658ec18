package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Steers this simulator's own doings from outside the process. */
final class ReplicateControls {
    private final ReplicateSimulator simulator;

    ReplicateControls(ReplicateSimulator simulator) {
        this.simulator = simulator;
    }

    void addTo(Routes routes) {
        routes.control("/_sandbox/fail", told(this::fail));
        routes.control("/_sandbox/credit", told(json -> simulator.credit(Credit.valueOf(constant(json, "credit")))));
        routes.control(
                "/_sandbox/webhooks",
                told(json -> simulator.webhooks(WebhookManner.valueOf(constant(json, "manner")))));
        routes.control(
                "/_sandbox/takes",
                told(json -> simulator.takes(
                        json.path("marker").asString(""),
                        Duration.parse(json.path("duration").asString("")))));
        routes.control("/_sandbox/behave", told(_ -> simulator.behave()));
    }

    private void fail(JsonNode json) {
        var failure = Failure.valueOf(constant(json, "failure"));
        if (json.has("marker") || json.has("probability"))
            simulator.failWhere(
                    json.path("marker").asString(""), json.path("probability").asDouble(1), failure);
        else simulator.failNext(failure);
    }

    private static String constant(JsonNode json, String field) {
        return json.path(field).asString("").toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static com.aifreedomstudios.video.sandbox.simulator.Action told(Consumer<JsonNode> effect) {
        return (Asked asked) -> {
            try {
                effect.accept(asked.json());
                return Reply.json(200, Map.of("told", asked.body()));
            } catch (IllegalArgumentException | java.time.DateTimeException unknown) {
                return Reply.json(400, Map.of("detail", String.valueOf(unknown.getMessage())));
            }
        };
    }
}
