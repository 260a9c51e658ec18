package com.aifreedomstudios.video.sandbox.simulator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;

/**
 * Steers a simulator from outside its process.
 *
 * <ul>
 *   <li>{@code POST /_sandbox/misbehave} {@code {"fault": "execute-then-drop", "route": "create", "marker": "", "times": 1}} or,
 *       instead of times, {@code "probability": 0.2}; the fault's own fields are beside it (status, body, headers, millis, part,
 *       bytesPerSecond, bytes, seconds, retryAfter)
 *   <li>{@code GET /_sandbox/misbehave}: what is still to come; {@code DELETE}: behave
 *   <li>{@code GET /_sandbox/clock}; {@code POST /_sandbox/clock} {@code {"advance": "PT1H"}}
 *   <li>{@code GET /_sandbox/journal?kind=}: the entries of a kind
 * </ul>
 */
final class ControlEndpoint {
    private final Controls controls;

    ControlEndpoint(Controls controls) {
        this.controls = controls;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/_sandbox/misbehave", this::tellPending);
        routes.post("/_sandbox/misbehave", this::misbehave);
        routes.delete("/_sandbox/misbehave", context -> {
            controls.misbehaviours().behave();
            tellPending(context);
        });
        routes.get("/_sandbox/clock", this::tellTime);
        routes.post("/_sandbox/clock", this::advance);
        routes.get("/_sandbox/journal", this::tellJournal);
    }

    private void misbehave(Context context) {
        var told = Json.read(context.body());
        var route = told.path("route").asString("");
        var marker = told.path("marker").asString("");
        try {
            var fault = FaultReader.read(told);
            if (told.has("probability"))
                controls.misbehaviours().always(told.path("probability").asDouble(1), route, marker, fault);
            else controls.misbehaviours().next(told.path("times").asInt(1), route, marker, fault);
            tellPending(context);
        } catch (IllegalArgumentException unknown) {
            json(context.status(400), Map.of("detail", String.valueOf(unknown.getMessage())));
        }
    }

    private void tellPending(Context context) {
        json(context, Map.of("pending", controls.misbehaviours().pending()));
    }

    private void advance(Context context) {
        controls.clock()
                .advance(
                        Duration.parse(Json.read(context.body()).path("advance").asString("PT0S")));
        tellTime(context);
    }

    private void tellTime(Context context) {
        json(context, Map.of("now", controls.clock().instant().toString()));
    }

    private void tellJournal(Context context) {
        var kind = String.valueOf(context.queryParam("kind"));
        var journal = controls.journal();
        json(
                context,
                Map.of(
                        "count",
                        journal.count(kind),
                        "entries",
                        journal.entries(kind).stream()
                                .map(Journal.Entry::fields)
                                .toList()));
    }

    private static void json(Context context, Object body) {
        context.contentType("application/json").result(Json.write(body));
    }
}
