package com.aifreedomstudios.video.consumer.media;

import java.nio.ByteBuffer;

/** What the boxes of one track say; positions are those of ISO/IEC 14496-12. */
record Track(Box box) {

    private static final int ONE_IN_16_16 = 16;

    /** {@code vide}, {@code soun} and others. */
    String kind() {
        return box.first("mdia", "hdlr")
                .map(handler -> Box.fourCharacters(handler.body(), 8))
                .orElse("");
    }

    /** The type of the first sample entry. */
    String codec() {
        return box.first("mdia", "minf", "stbl", "stsd")
                .map(entries -> Box.fourCharacters(entries.body(), 12))
                .filter(codec -> codec.chars().allMatch(c -> c > ' ' && c < 127))
                .orElseThrow(() -> new IndexOutOfBoundsException("no sample entry"));
    }

    Shape shape() {
        var header =
                box.first("tkhd").orElseThrow(IndexOutOfBoundsException::new).body();
        // The times before it are of 32 or 64 bits.
        var matrix = header.get(0) == 0 ? 40 : 52;
        var shape = new Shape(pixels(header, matrix + 36), pixels(header, matrix + 40));
        return isTurnedByARightAngle(header, matrix) ? shape.turned() : shape;
    }

    /** Zero: it does not say. */
    double seconds() {
        return box.first("mdia", "mdhd").map(header -> seconds(header.body())).orElse(0.0);
    }

    /** The duration in {@code mdhd}, or in {@code mvhd}, which begins alike. */
    static double seconds(ByteBuffer header) {
        var wide = header.get(0) != 0;
        var scale = Integer.toUnsignedLong(header.getInt(wide ? 20 : 12));
        var duration = wide ? header.getLong(24) : header.getInt(16);
        // All ones: unknown.
        if (scale == 0 || duration == -1 || (wide && duration < 0)) {
            return 0;
        }
        return (wide ? duration : duration & 0xffff_ffffL) / (double) scale;
    }

    private static boolean isTurnedByARightAngle(ByteBuffer header, int matrix) {
        return header.getInt(matrix) == 0
                && header.getInt(matrix + 16) == 0
                && header.getInt(matrix + 4) != 0
                && header.getInt(matrix + 12) != 0;
    }

    private static int pixels(ByteBuffer header, int position) {
        return header.getInt(position) >>> ONE_IN_16_16;
    }

    /** Pixels as shown. */
    record Shape(int width, int height) {

        Shape turned() {
            return new Shape(/* width= */ height, /* height= */ width);
        }
    }
}
