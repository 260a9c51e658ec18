package com.aifreedomstudios.video.sandbox.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * A finished MP4, its bytes read from where they rest whenever they are wanted.
 *
 * @param mark text appended in a {@code free} box, which players skip: it makes films of equal pictures differ
 */
public record Film(Supplier<byte[]> pictures, String mark) {

    public static Film of(byte[] mp4, String mark) {
        return new Film(() -> mp4, mark);
    }

    static Film onDisk(Path file, String mark) {
        return new Film(
                () -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                mark);
    }

    /** The whole file. */
    public byte[] bytes() {
        var mp4 = pictures.get();
        var text = mark.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(mp4.length + 8 + text.length)
                .put(mp4)
                .putInt(8 + text.length)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(text)
                .array();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
