package com.aifreedomstudios.video.event;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.Conversions;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/** Makes example events from a schema alone, the same ones each time, so that no field can be forgotten. */
enum Specimen {
    /** Every optional field present, every list and map with entries, every branch of a union in some list entry. */
    FILLED {
        @Override
        @Nullable
        Object field(Schema.Field field, int variant) {
            return value(field.schema(), field.name(), variant);
        }
    },

    /** Nothing but what must be there. */
    MINIMAL {
        @Override
        @Nullable
        Object field(Schema.Field field, int variant) {
            return field.hasDefaultValue()
                    ? MODEL.getDefaultValue(field)
                    : value(field.schema(), field.name(), variant);
        }
    };

    static final GenericData MODEL = new GenericData();

    static {
        MODEL.addLogicalTypeConversion(new Conversions.DecimalConversion());
        MODEL.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    }

    abstract @Nullable Object field(Schema.Field field, int variant);

    GenericData.Record of(Schema schema) {
        return of(schema, 0);
    }

    private GenericData.Record of(Schema schema, int variant) {
        var specimen = new GenericData.Record(schema);
        schema.getFields().forEach(field -> specimen.put(field.name(), field(field, variant)));
        return specimen;
    }

    Object value(Schema schema, String name, int variant) {
        var salt = Math.floorMod(name.hashCode(), 1_000) + variant;
        return switch (schema.getType()) {
            case RECORD -> of(schema, variant);
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getFirst());
            case ARRAY -> elements(schema, name);
            case MAP -> entries(schema, name);
            case UNION -> {
                var branches = present(schema);
                yield value(branches.get(variant % branches.size()), name, variant);
            }
            case STRING -> name + " – é ✓ " + variant;
            case BYTES ->
                schema.getLogicalType() instanceof LogicalTypes.Decimal decimal
                        ? BigDecimal.valueOf(-1_234_567_000L - salt, decimal.getScale())
                        : ByteBuffer.wrap(new byte[] {(byte) salt, 0, -1});
            case LONG ->
                schema.getLogicalType() == null
                        ? (Object) (5_000_000_000L + salt)
                        : Instant.parse("2026-11-22T12:00:00.123Z").plusSeconds(salt);
            case INT -> salt;
            case DOUBLE -> salt + 0.25;
            case BOOLEAN -> true;
            case FLOAT, FIXED, NULL -> throw new IllegalArgumentException("No event uses " + schema.getType());
        };
    }

    private Object elements(Schema schema, String name) {
        var elements = IntStream.range(0, 3).mapToObj(i -> value(schema.getElementType(), name, i));
        return new GenericData.Array<>(schema, elements.toList());
    }

    private Map<String, Object> entries(Schema schema, String name) {
        var entries = new TreeMap<String, Object>();
        Arrays.asList(0, 1).forEach(i -> entries.put("key" + i, value(schema.getValueType(), name, i)));
        return entries;
    }

    private static List<Schema> present(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
    }
}
