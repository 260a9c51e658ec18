package com.aifreedomstudios.video.sandbox.replicate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One input of a model.
 *
 * @param choices the only values allowed; empty where any will do
 * @param standard what is used when nothing is said; absent where nothing is
 */
record InputField(
        String name, Kind kind, boolean required, List<?> choices, Optional<Object> standard, String description) {
    enum Kind {
        TEXT("string"),
        URI("string"),
        URIS("array"),
        INTEGER("integer"),
        BOOLEAN("boolean");

        private final String jsonType;

        Kind(String jsonType) {
            this.jsonType = jsonType;
        }
    }

    static InputField required(String name, Kind kind, String description) {
        return new InputField(name, kind, true, List.of(), Optional.empty(), description);
    }

    static InputField optional(String name, Kind kind, String description) {
        return new InputField(name, kind, false, List.of(), Optional.empty(), description);
    }

    static InputField flag(String name, boolean standard, String description) {
        return new InputField(name, Kind.BOOLEAN, false, List.of(), Optional.of(standard), description);
    }

    static InputField choice(String name, Object standard, Object... choices) {
        var kind = standard instanceof Integer ? Kind.INTEGER : Kind.TEXT;
        return new InputField(name, kind, false, List.of(choices), Optional.of(standard), "One of the values listed.");
    }

    /** What is wrong with the value, in the words of Replicate's validator; empty where nothing is. */
    Optional<String> problemWith(JsonNode value) {
        var right = switch (kind) {
            case TEXT -> value.isString();
            case URI -> value.isString() && isUri(value.asString());
            case URIS -> value.isArray() && value.valueStream().allMatch(one -> isUri(one.asString("")));
            case INTEGER -> value.isIntegralNumber();
            case BOOLEAN -> value.isBoolean();
        };
        if (!right)
            return Optional.of(
                    switch (kind) {
                        case URI, URIS -> "Does not match format 'uri'";
                        default ->
                            "Invalid type. Expected: " + kind.jsonType + ", given: "
                                    + value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
                    });
        if (kind == Kind.URIS && value.size() > 3) return Optional.of("Array must have at most 3 items");
        if (choices.isEmpty() || choices.stream().anyMatch(one -> same(one, value))) return Optional.empty();
        return Optional.of(name + " must be one of the following: "
                + String.join(
                        ", ", choices.stream().map(one -> "\"" + one + "\"").toList()));
    }

    private static boolean same(Object choice, JsonNode value) {
        return choice instanceof Integer number
                ? value.asInt() == number
                : value.asString().equals(choice);
    }

    private static boolean isUri(String text) {
        return text.startsWith("http://") || text.startsWith("https://") || text.startsWith("data:");
    }

    /** The field as the model's OpenAPI schema shows it. */
    Map<String, Object> schema(int order) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", kind.jsonType);
        schema.put(
                "title",
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' '));
        if (kind == Kind.URI) schema.put("format", "uri");
        if (kind == Kind.URIS) schema.put("items", Map.of("type", "string", "format", "uri"));
        if (!choices.isEmpty()) schema.put("enum", choices);
        standard.ifPresent(value -> schema.put("default", value));
        schema.put("x-order", order);
        schema.put("description", description);
        return schema;
    }
}
