package com.aifreedomstudios.video.consumer.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a picture say. */
record PictureHeader(String contentType, int width, int height) {

    private static final long PNG_SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int JPEG_START = 0xffd8;

    /** Nothing, if it is none of the three kinds or ends within its header. */
    static Optional<PictureHeader> read(byte[] content) {
        var bytes = ByteBuffer.wrap(content).asReadOnlyBuffer();
        try {
            if (bytes.getLong(0) == PNG_SIGNATURE) {
                return png(bytes);
            }
            if ((bytes.getShort(0) & 0xffff) == JPEG_START) {
                return JpegHeader.read(bytes);
            }
            if (text(bytes, 0).equals("RIFF") && text(bytes, 8).equals("WEBP")) {
                return WebpHeader.read(bytes);
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static Optional<PictureHeader> png(ByteBuffer bytes) {
        return text(bytes, 12).equals("IHDR")
                ? Optional.of(new PictureHeader("image/png", bytes.getInt(16), bytes.getInt(20)))
                : Optional.empty();
    }

    static String text(ByteBuffer bytes, int position) {
        var characters = new byte[4];
        bytes.get(position, characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }
}
