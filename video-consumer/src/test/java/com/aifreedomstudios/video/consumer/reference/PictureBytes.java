package com.aifreedomstudios.video.consumer.reference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes the first bytes of pictures. */
final class PictureBytes {

    private PictureBytes() {}

    static byte[] png(int width, int height) {
        return ByteBuffer.allocate(44)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** With an application segment, a fill byte and a table before the frame. */
    static byte[] jpeg(int frame, int width, int height) {
        var start = "ffd8" + "ffe00004abcd" + "ff" + "ffc40003ff";
        return HexFormat.of()
                .parseHex(start + "ff%02x001108%04x%04x03".formatted(frame, height, width) + "00".repeat(9));
    }

    static byte[] lossyWebp(int width, int height) {
        return webp("VP8 ")
                .put(23, (byte) 0x9d)
                .put(24, (byte) 0x01)
                .put(25, (byte) 0x2a)
                .putShort(26, (short) width)
                .putShort(28, (short) height)
                .array();
    }

    static byte[] losslessWebp(int width, int height) {
        return webp("VP8L")
                .put(20, (byte) 0x2f)
                .putInt(21, (width - 1) | ((height - 1) << 14))
                .array();
    }

    static byte[] extendedWebp(int width, int height) {
        return webp("VP8X").putInt(24, width - 1).putInt(27, height - 1).array();
    }

    private static ByteBuffer webp(String chunk) {
        return ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, "RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .put(8, "WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(12, chunk.getBytes(StandardCharsets.ISO_8859_1));
    }
}
