package com.aifreedomstudios.video.sandbox.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks a body as the platform's validator does: nothing unknown, nothing required missing. */
final class Fields {
    private final Set<String> required;
    private final Set<String> optional;

    Fields(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    ObjectNode check(JsonNode body) {
        if (!(body instanceof ObjectNode object)) throw new Problem(400, "Unexpected end of JSON input");
        List<String> wrong = new ArrayList<>();
        for (var name : object.propertyNames())
            if (!required.contains(name) && !optional.contains(name))
                wrong.add("property " + name + " should not exist");
        for (var name : required)
            if (object.path(name).asString("").isBlank() && !object.path(name).isContainer())
                wrong.add(name + " should not be empty");
        if (!wrong.isEmpty()) throw new Problem(400, "Validation failed: " + String.join("; ", wrong), wrong);
        return object;
    }

    /** The field, one of these. */
    static void oneOf(ObjectNode body, String name, Set<String> allowed) {
        if (body.has(name) && !allowed.contains(body.path(name).asString(""))) {
            var wrong = name + " must be one of the following values: " + String.join(", ", allowed);
            throw new Problem(400, "Validation failed: " + wrong, List.of(wrong));
        }
    }

    /** A copy of the object with only these fields, as the database's schema keeps it. */
    static ObjectNode keepOnly(JsonNode object, Set<String> known) {
        var kept = JsonNodeFactory.instance.objectNode();
        object.forEachEntry((name, value) -> {
            if (known.contains(name)) kept.set(name, value);
        });
        return kept;
    }
}
