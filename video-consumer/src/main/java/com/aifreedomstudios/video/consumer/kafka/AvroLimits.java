package com.aifreedomstudios.video.consumer.kafka;

/**
 * What Avro may allocate for one value, whatever its length field claims. No honest record comes near: Kafka carries up to
 * 1 MiB by default.
 */
final class AvroLimits {

    private static final String BYTES = "2097152";
    private static final String ITEMS = "10000";

    private AvroLimits() {}

    /** Avro reads them once, with its first record, so this comes before. What an operator has set stays. */
    static void apply() {
        limit("bytes.maxLength", BYTES);
        limit("string.maxLength", BYTES);
        limit("collectionItems.maxLength", ITEMS);
    }

    private static void limit(String name, String value) {
        var property = "org.apache.avro.limits." + name;
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
