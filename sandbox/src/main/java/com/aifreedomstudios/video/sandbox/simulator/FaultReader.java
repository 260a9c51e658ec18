package com.aifreedomstudios.video.sandbox.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Faults as the control endpoint is told them. */
final class FaultReader {
    private FaultReader() {}

    static Fault read(JsonNode told) {
        var time = Duration.ofMillis(told.path("millis").asLong(1000));
        return switch (told.path("fault").asString("")) {
            case "answer" -> new Fault.AnswerInstead(status(told), headers(told), body(told));
            case "execute-then-answer" -> new Fault.ExecuteThenAnswer(status(told), headers(told), body(told));
            case "drop" -> new Fault.DropBeforeExecuting();
            case "execute-then-drop" -> Fault.executeThenDrop();
            case "delay" -> new Fault.DelayBefore(time);
            case "execute-then-delay" -> new Fault.DelayAfter(time);
            case "cut" -> new Fault.Deliver(new Delivery.Cut(told.path("part").asDouble(0.5)));
            case "trickle" ->
                new Fault.Deliver(
                        new Delivery.Trickled(told.path("bytesPerSecond").asInt(1)));
            case "without-length" -> new Fault.Deliver(new Delivery.WithoutLength());
            case "inflate" ->
                new Fault.Deliver(new Delivery.Inflated(told.path("bytes").asLong(20 << 20)));
            case "html" -> Fault.html();
            case "throttle-text" -> Fault.throttledInText(told.path("seconds").asInt(30));
            case "throttle-body" -> Fault.throttledInBody(told.path("seconds").asLong(5));
            case "throttle-header" ->
                Fault.throttledInHeader(told.path("retryAfter").asString("1"));
            default ->
                throw new IllegalArgumentException(
                        "fault must be one of answer, execute-then-answer, drop, execute-then-drop, delay,"
                                + " execute-then-delay, cut, trickle, without-length, inflate, html, throttle-text,"
                                + " throttle-body, throttle-header");
        };
    }

    private static int status(JsonNode told) {
        return told.path("status").asInt(500);
    }

    private static String body(JsonNode told) {
        return told.path("body").asString("");
    }

    private static Map<String, String> headers(JsonNode told) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : told.path("headers").properties())
            headers.put(header.getKey(), header.getValue().asString());
        return headers;
    }
}
