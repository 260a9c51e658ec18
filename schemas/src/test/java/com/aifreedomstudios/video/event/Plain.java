package com.aifreedomstudios.video.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** An event as JSON that a person can review: amounts and instants as text, unions without their branch's name. */
final class Plain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Plain() {}

    static JsonNode of(@Nullable Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsString(simple(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Where the event differs from what is expected; a field that the expectation does not know must have its default. */
    static List<String> differences(IndexedRecord event, JsonNode expected) {
        var differences = new ArrayList<String>();
        compare("", event, expected, differences);
        return differences;
    }

    private static void compare(String path, @Nullable Object value, JsonNode expected, List<String> differences) {
        if (value instanceof IndexedRecord event && expected.isObject()) {
            for (var field : event.getSchema().getFields()) {
                var known = expected.get(field.name());
                compare(
                        path + "/" + field.name(),
                        event.get(field.pos()),
                        known == null ? defaultOf(field) : known,
                        differences);
            }
        } else if (value instanceof List<?> list && list.size() == expected.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(path + "/" + i, list.get(i), expected.get(i), differences);
            }
        } else if (!of(value).equals(expected)) {
            differences.add("%s is %s instead of %s".formatted(path, of(value), expected));
        }
    }

    private static JsonNode defaultOf(Schema.Field field) {
        return of(Specimen.MODEL.getDefaultValue(field));
    }

    private static @Nullable Object simple(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case IndexedRecord event -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                event.getSchema()
                        .getFields()
                        .forEach(field -> fields.put(field.name(), simple(event.get(field.pos()))));
                yield fields;
            }
            case List<?> list -> list.stream().map(Plain::simple).toList();
            case Map<?, ?> map -> {
                var entries = new TreeMap<String, @Nullable Object>();
                map.forEach((key, entry) -> entries.put(key.toString(), simple(entry)));
                yield entries;
            }
            case ByteBuffer bytes -> {
                var copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                yield "bytes " + HexFormat.of().formatHex(copy);
            }
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Double number -> number;
            default -> value.toString();
        };
    }
}
