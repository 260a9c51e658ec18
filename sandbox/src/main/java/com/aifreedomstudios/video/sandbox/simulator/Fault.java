package com.aifreedomstudios.video.sandbox.simulator;

import java.time.Duration;
import java.util.Map;

/** One thing a simulator can do wrong with a request. */
public sealed interface Fault {
    /** Nothing is executed; this is answered instead. */
    record AnswerInstead(int status, Map<String, String> headers, String body) implements Fault {}

    /** What was asked is executed; this is answered all the same. */
    record ExecuteThenAnswer(int status, Map<String, String> headers, String body) implements Fault {}

    /** Nothing is executed and the connection is reset. */
    record DropBeforeExecuting() implements Fault {}

    /** What was asked is executed and answered rightly, but the answer travels so. */
    record Deliver(Delivery how) implements Fault {}

    /** The request waits before it is executed. */
    record DelayBefore(Duration time) implements Fault {}

    /** What was asked is executed; the answer waits. */
    record DelayAfter(Duration time) implements Fault {}

    static Fault executeThenDrop() {
        return new Deliver(new Delivery.Dropped());
    }

    /** Replicate's older way of saying no to too many calls: the wait is only in the text. */
    static Fault throttledInText(int seconds) {
        return new AnswerInstead(
                429,
                Map.of("Content-Type", "application/json"),
                "{\"detail\":\"Request was throttled. Your rate limit resets in ~" + seconds + "s.\"}");
    }

    /** Replicate's newer way: the wait is a field. */
    static Fault throttledInBody(long seconds) {
        return new AnswerInstead(
                429,
                Map.of("Content-Type", "application/json"),
                "{\"detail\":\"Request was throttled. Your rate limit resets in ~" + seconds
                        + "s.\",\"status\":429,\"retry_after\":" + seconds + "}");
    }

    /** The wait is a header, in seconds or as a date, and nowhere else. */
    static Fault throttledInHeader(String retryAfter) {
        return new AnswerInstead(
                429,
                Map.of("Content-Type", "application/json", "Retry-After", retryAfter),
                "{\"detail\":\"Request was throttled.\"}");
    }

    /** A gateway's page where JSON was expected, with status 200. */
    static Fault html() {
        return new AnswerInstead(
                200, Map.of("Content-Type", "text/html"), "<html><body><h1>We'll be right back</h1></body></html>");
    }

    static Fault status(int status) {
        return new AnswerInstead(
                status,
                Map.of("Content-Type", "application/json"),
                "{\"title\":\"Simulated fault\",\"detail\":\"The simulator was told to answer " + status
                        + ".\",\"status\":" + status + "}");
    }
}
