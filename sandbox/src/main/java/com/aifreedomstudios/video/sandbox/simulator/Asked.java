package com.aifreedomstudios.video.sandbox.simulator;

import io.javalin.http.Context;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One request, as a route sees it. */
public record Asked(Context context) {
    public String method() {
        return context.method().name();
    }

    public String path() {
        return context.path();
    }

    public String pathParam(String name) {
        return context.pathParam(name);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    public Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim());
    }

    public String body() {
        return context.body();
    }

    /** The body as JSON; a missing node where it is none. */
    public JsonNode json() {
        return Json.read(body());
    }
}
