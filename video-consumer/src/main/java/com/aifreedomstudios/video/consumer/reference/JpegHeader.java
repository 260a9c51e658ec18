package com.aifreedomstudios.video.consumer.reference;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds the frame header of a JPEG among its segments. */
final class JpegHeader {

    private static final int FIRST_SEGMENT = 2;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private JpegHeader() {}

    static Optional<PictureHeader> read(ByteBuffer bytes) {
        var position = FIRST_SEGMENT;
        while ((bytes.get(position) & 0xff) == 0xff) {
            var marker = bytes.get(position + 1) & 0xff;
            if (isFrame(marker)) {
                return Optional.of(
                        new PictureHeader("image/jpeg", unsigned(bytes, position + 7), unsigned(bytes, position + 5)));
            }
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                break;
            }
            position += length(bytes, position, marker);
        }
        return Optional.empty();
    }

    /** Fill bytes and a few markers stand alone; segments begin with their length. */
    private static int length(ByteBuffer bytes, int position, int marker) {
        if (marker == 0xff) {
            return 1;
        }
        var alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        return alone ? 2 : 2 + Math.max(2, unsigned(bytes, position + 2));
    }

    /** Of the markers from C0 to CF, three are something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int unsigned(ByteBuffer bytes, int position) {
        return bytes.getShort(position) & 0xffff;
    }
}
