package com.aifreedomstudios.video.adapter.campaign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Derives ids from a request (UUID version 5, RFC 9562), so that a replay yields the ids of the first time. */
final class DeterministicId {

    private static final UUID NAMESPACE = UUID.fromString("5f0d1c1e-6a0b-5b0e-9d5e-2f6f1f5f8a11");

    private DeterministicId() {}

    /** The id of what {@code kind} names, for this request. */
    static String of(VideoRequest request, String kind) {
        return version5(request.tenantId() + "/" + request.requestId() + "/" + kind)
                .toString();
    }

    private static UUID version5(String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array());
        byte[] hash = Arrays.copyOf(sha1.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
        hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
