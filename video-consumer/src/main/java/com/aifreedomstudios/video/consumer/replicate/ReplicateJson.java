package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.http.CappedBody;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads and writes Replicate's JSON. What is missing or of another type than documented reads as absent, never as a crash. */
final class ReplicateJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReplicateJson() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The body, or a missing node if it is no JSON, breaks off, or is longer than {@code limit} bytes. */
    static JsonNode read(Response response, long limit) {
        try {
            return MAPPER.readTree(CappedBody.read(response, limit));
        } catch (IOException | JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** A text that is there and not blank. */
    static Optional<String> text(JsonNode object, String field) {
        var node = object.path(field);
        return node.isString() && !node.stringValue().isBlank() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** An object as a map of strings, booleans, {@code Long} (every integer), {@code BigDecimal}, lists and maps. */
    static Map<String, Object> values(JsonNode object) {
        var values = new LinkedHashMap<String, Object>();
        object.properties()
                .forEach(entry -> value(entry.getValue()).ifPresent(value -> values.put(entry.getKey(), value)));
        return values;
    }

    private static Optional<Object> value(JsonNode node) {
        if (node.isString()) {
            return Optional.of(node.stringValue());
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(node.longValue());
        }
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        if (node.isArray()) {
            return Optional.of(
                    node.valueStream().flatMap(item -> value(item).stream()).toList());
        }
        return node.isObject() ? Optional.of(values(node)) : Optional.empty();
    }
}
