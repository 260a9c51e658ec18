package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.event.TrustedEvents;

/** What Avro may make of bytes: our events, and nothing longer than a record can be. */
final class AvroLimits {

    private static final String LONGEST = Integer.toString(16 << 20);

    private AvroLimits() {}

    /** To be called before anything is decoded: Avro reads its limits once. */
    static void set() {
        System.setProperty("org.apache.avro.limits.bytes.maxLength", LONGEST);
        System.setProperty("org.apache.avro.limits.string.maxLength", LONGEST);
        System.setProperty("org.apache.avro.limits.collectionItems.maxLength", "100000");
        TrustedEvents.trust();
    }
}
