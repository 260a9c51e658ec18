package com.aifreedomstudios.video.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The rules for one schema file, and which of them it breaks. */
final class SchemaRules {
    private static final String NAMESPACE = "com.aifreedomstudios.video.event.v1";
    private static final String MONEY = "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":12,\"scale\":4}";
    private static final String INSTANT = "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}";

    private final List<String> broken = new ArrayList<>();

    private SchemaRules() {}

    static List<String> broken(String fileName, JsonNode type) {
        var rules = new SchemaRules();
        rules.type(fileName, type);
        return rules.broken;
    }

    private void type(String fileName, JsonNode type) {
        var name = type.path("name").asText();
        require(documented(type), name, "has no doc");
        require(type.path("namespace").asText().equals(NAMESPACE), name, "is not in namespace " + NAMESPACE);
        require(fileName.equals(name + ".avsc"), name, "is not in a file of its name");
        if (type.path("type").asText().equals("enum")) {
            require(type.has("default"), name, "has no default symbol");
        }
        type.path("fields")
                .forEach(field -> field(name + "." + field.path("name").asText(), field));
    }

    private void field(String path, JsonNode field) {
        var name = field.path("name").asText();
        var type = field.path("type").toString();
        require(documented(field), path, "has no doc");
        require(name.matches("[a-z][A-Za-z0-9]*"), path, "is not written in lowerCamelCase");
        require(
                field.path("type").findParents("symbols").isEmpty()
                        && field.path("type").findParents("fields").isEmpty(),
                path,
                "defines a type that belongs in a file of its own");
        if (type.contains("\"null\"")) {
            var nullFirst = field.path("type").path(0).asText().equals("null");
            require(nullFirst && field.path("default").isNull(), path, "is optional and does not default to null");
        }
        if (name.matches("usd|usd[A-Z].*|.*Usd") || type.contains("decimal")) {
            require(type.contains(MONEY), path, "is money and no decimal(12,4)");
        }
        if (name.matches(".*At|deadline") || type.contains("timestamp")) {
            require(type.contains(INSTANT), path, "is an instant and no timestamp-millis");
        }
    }

    private static boolean documented(JsonNode node) {
        return !node.path("doc").asText().isBlank();
    }

    private void require(boolean kept, String where, String what) {
        if (!kept) {
            broken.add(where + ": " + what);
        }
    }
}
