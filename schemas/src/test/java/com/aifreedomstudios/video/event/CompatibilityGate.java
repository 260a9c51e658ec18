package com.aifreedomstudios.video.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * FULL_TRANSITIVE compatibility: every released version reads what is written today, and today's reads what every
 * released version wrote. Beyond Avro's own rule, what a number stands for and a type's namespace must not change.
 */
final class CompatibilityGate {

    private CompatibilityGate() {}

    /** Why the schema must not replace the released ones; empty: it may. */
    static List<String> objections(Schema today, List<Schema> released) {
        var objections = new ArrayList<String>();
        for (Schema old : released) {
            objections.addAll(unreadable("today's reader, released writer", today, old));
            objections.addAll(unreadable("released reader, today's writer", old, today));
            meaning("", today, old, new HashSet<>(), objections);
        }
        return objections;
    }

    private static List<String> unreadable(String direction, Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found -> "%s: %s at %s: %s"
                        .formatted(direction, found.getType(), found.getLocation(), found.getMessage()))
                .toList();
    }

    private static void meaning(String path, Schema today, Schema old, Set<String> seen, List<String> objections) {
        if (today.getType() != old.getType()) {
            return; // Avro's own rule decides.
        }
        switch (today.getType()) {
            case RECORD -> {
                sameName(path, today, old, objections);
                if (seen.add(today.getFullName())) {
                    for (var field : today.getFields()) {
                        var before = old.getField(field.name());
                        if (before != null) {
                            meaning(path + "/" + field.name(), field.schema(), before.schema(), seen, objections);
                        }
                    }
                }
            }
            case ENUM -> sameName(path, today, old, objections);
            case ARRAY -> meaning(path, today.getElementType(), old.getElementType(), seen, objections);
            case MAP -> meaning(path, today.getValueType(), old.getValueType(), seen, objections);
            case UNION -> {
                for (var branch : today.getTypes()) {
                    var index = old.getIndexNamed(branch.getFullName());
                    if (index != null) {
                        meaning(path, branch, old.getTypes().get(index), seen, objections);
                    }
                }
            }
            default -> {
                if (!meaning(today).equals(meaning(old))) {
                    objections.add(
                            "MEANING_CHANGED at %s: %s, released as %s".formatted(path, meaning(today), meaning(old)));
                }
            }
        }
    }

    private static void sameName(String path, Schema today, Schema old, List<String> objections) {
        if (!today.getFullName().equals(old.getFullName())) {
            objections.add(
                    "NAME_CHANGED at %s: %s, released as %s".formatted(path, today.getFullName(), old.getFullName()));
        }
    }

    private static String meaning(Schema schema) {
        return switch (schema.getLogicalType()) {
            case null -> "plain " + schema.getType().getName();
            case LogicalTypes.Decimal decimal -> "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
            case LogicalType type -> type.getName();
        };
    }
}
