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
    private static final int BOX_HEAD = 8;

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

    /** The same pictures in a file that is larger by so many bytes; these count, so that no part passes for another. */
    Film padded(int bytes) {
        return new Film(
                () -> {
                    var filler = ByteBuffer.allocate(bytes - BOX_HEAD);
                    while (filler.remaining() >= Long.BYTES) filler.putLong(filler.position());
                    return withFreeBox(pictures.get(), filler.array());
                },
                mark);
    }

    /** The whole file. */
    public byte[] bytes() {
        return withFreeBox(pictures.get(), mark.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] withFreeBox(byte[] mp4, byte[] content) {
        return ByteBuffer.allocate(mp4.length + BOX_HEAD + content.length)
                .put(mp4)
                .putInt(BOX_HEAD + content.length)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(content)
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
