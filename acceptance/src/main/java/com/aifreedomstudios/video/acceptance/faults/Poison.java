package com.aifreedomstudios.video.acceptance.faults;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Records that no reader can make a request of, each in its own way. */
enum Poison {
    /** A string that claims to be 2 GB long. */
    LENGTH_BOMB,
    /** A map that claims to have two thousand million entries. */
    ITEM_BOMB,
    /** A map that really has four hundred thousand entries, of two bytes each. */
    MANY_ITEMS,
    RANDOM_BYTES,
    WRONG_MAGIC,
    UNKNOWN_SCHEMA,
    /** Of a schema that refers to itself, ten thousand levels deep. */
    NESTED,
    NULL_VALUE;

    /** 2,147,483,639 as Avro writes it. */
    private static final byte[] HUGE = {-2, -1, -1, -1, 15};

    /** 400,000 as Avro writes it. */
    private static final byte[] MANY = {(byte) 0x80, (byte) 0xea, 0x30};

    private static final int DEPTH = 10_000;
    private static final int HEADER_BYTES = 5;

    /**
     * @param honest a request as the platform's serializer writes it, whose last field is an empty map
     * @param nestedSchema the id of the schema that refers to itself
     */
    byte @Nullable [] bytes(byte[] honest, int nestedSchema, RandomGenerator random) {
        return switch (this) {
            case LENGTH_BOMB -> joined(Arrays.copyOf(honest, HEADER_BYTES), HUGE);
            case ITEM_BOMB -> joined(Arrays.copyOf(honest, honest.length - 1), HUGE);
            case MANY_ITEMS -> joined(joined(Arrays.copyOf(honest, honest.length - 1), MANY), new byte[800_001]);
            case RANDOM_BYTES -> {
                var bytes = new byte[random.nextInt(1, 1001)];
                random.nextBytes(bytes);
                yield bytes;
            }
            case WRONG_MAGIC -> {
                var bytes = honest.clone();
                bytes[0] = 1;
                yield bytes;
            }
            case UNKNOWN_SCHEMA ->
                ByteBuffer.wrap(honest.clone())
                        .putInt(1, 1_000_000 + random.nextInt(1_000_000))
                        .array();
            case NESTED -> {
                var bytes = new byte[HEADER_BYTES + DEPTH];
                Arrays.fill(bytes, (byte) 2);
                yield ByteBuffer.wrap(bytes).put((byte) 0).putInt(nestedSchema).array();
            }
            case NULL_VALUE -> null;
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
