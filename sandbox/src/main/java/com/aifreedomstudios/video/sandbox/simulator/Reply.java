package com.aifreedomstudios.video.sandbox.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to one request.
 *
 * @param details what listeners of the later phases and the journal are told about it
 * @param delivery how the bytes go out; {@link Delivery#ORDERLY} unless something is to be wrong
 */
@SuppressWarnings("ArrayRecordComponent") // replies are sent, never compared
public record Reply(
        int status, Map<String, String> headers, byte[] body, Map<String, String> details, Delivery delivery) {

    public static Reply json(int status, Object body) {
        return of(status, "application/json", Json.write(body));
    }

    public static Reply of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Map.of(), Delivery.ORDERLY);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], Map.of(), Delivery.ORDERLY);
    }

    public static Reply redirect(int status, String location) {
        return empty(status).withHeader("Location", location);
    }

    public Reply withHeader(String name, String value) {
        return new Reply(status, plus(headers, name, value), body, details, delivery);
    }

    public Reply withDetail(String name, String value) {
        return new Reply(status, headers, body, plus(details, name, value), delivery);
    }

    public Reply delivered(Delivery how) {
        return new Reply(status, headers, body, details, how);
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String value) {
        var all = new LinkedHashMap<>(map);
        all.put(name, value);
        return all;
    }
}
