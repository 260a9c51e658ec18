package com.aifreedomstudios.video.consumer.reference;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the first chunk of a WebP file (RFC 9649): lossy, lossless or extended. */
final class WebpHeader {

    private static final String TYPE = "image/webp";
    private static final int BODY = 20;

    private WebpHeader() {}

    static Optional<PictureHeader> read(ByteBuffer bytes) {
        return switch (PictureHeader.text(bytes, 12)) {
            case "VP8 " -> lossy(bytes);
            case "VP8L" -> lossless(bytes);
            case "VP8X" ->
                Optional.of(new PictureHeader(TYPE, 1 + bits24(bytes, BODY + 4), 1 + bits24(bytes, BODY + 7)));
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> lossy(ByteBuffer bytes) {
        return bits24(bytes, BODY + 3) == 0x2a019d
                ? Optional.of(
                        new PictureHeader(TYPE, bits16(bytes, BODY + 6) & 0x3fff, bits16(bytes, BODY + 8) & 0x3fff))
                : Optional.empty();
    }

    private static Optional<PictureHeader> lossless(ByteBuffer bytes) {
        if (bytes.get(BODY) != 0x2f) {
            return Optional.empty();
        }
        var packed = bits16(bytes, BODY + 1) | (bits16(bytes, BODY + 3) << 16);
        return Optional.of(new PictureHeader(TYPE, 1 + (packed & 0x3fff), 1 + ((packed >>> 14) & 0x3fff)));
    }

    private static int bits16(ByteBuffer bytes, int position) {
        return (bytes.get(position) & 0xff) | ((bytes.get(position + 1) & 0xff) << 8);
    }

    private static int bits24(ByteBuffer bytes, int position) {
        return bits16(bytes, position) | ((bytes.get(position + 2) & 0xff) << 16);
    }
}
