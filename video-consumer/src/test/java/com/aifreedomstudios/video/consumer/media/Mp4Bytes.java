package com.aifreedomstudios.video.consumer.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the boxes of MP4 files. */
final class Mp4Bytes {

    private static final int ONE = 1 << 16;
    private static final int[] UPRIGHT = {ONE, 0, 0, 0, ONE, 0, 0, 0, 1 << 30};
    private static final int[] TURNED = {0, ONE, 0, -ONE, 0, 0, 0, 0, 1 << 30};

    private Mp4Bytes() {}

    static byte[] file(byte[]... boxes) {
        return concat(box("ftyp", "isom\0\0\2\0isomavc1".getBytes(StandardCharsets.ISO_8859_1)), concat(boxes));
    }

    static byte[] movie(byte[]... tracks) {
        return box("moov", box("mvhd", times(0, 1000, 4000)), concat(tracks));
    }

    static byte[] video(int width, int height) {
        return track(0, width, height, UPRIGHT, "vide", "avc1", times(0, 15_360, 61_440));
    }

    static byte[] wideVideo(int width, int height) {
        return track(1, width, height, UPRIGHT, "vide", "hvc1", times(1, 90_000, 720_000));
    }

    static byte[] turnedVideo(int width, int height) {
        return track(0, width, height, TURNED, "vide", "avc1", times(0, 15_360, 61_440));
    }

    static byte[] videoWithoutDuration(int width, int height) {
        return track(0, width, height, UPRIGHT, "vide", "avc1", times(0, 15_360, -1));
    }

    static byte[] sound() {
        return track(0, 0, 0, UPRIGHT, "soun", "mp4a", times(0, 48_000, 192_000));
    }

    static byte[] media(int bytes) {
        return box("mdat", new byte[bytes]);
    }

    static byte[] box(String type, byte[]... parts) {
        var body = concat(parts);
        return concat(header(8 + body.length, type), body);
    }

    static byte[] header(int size, String type) {
        return ByteBuffer.allocate(8)
                .putInt(size)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] track(
            int version, int width, int height, int[] matrix, String kind, String codec, byte[] times) {
        var handler = concat(new byte[8], kind.getBytes(StandardCharsets.ISO_8859_1), new byte[13]);
        var entries = concat(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, box(codec, new byte[78]));
        return box(
                "trak",
                box("tkhd", trackHeader(version, width, height, matrix)),
                box("mdia", box("mdhd", times), box("hdlr", handler), box("minf", box("stbl", box("stsd", entries)))));
    }

    private static byte[] trackHeader(int version, int width, int height, int[] matrix) {
        var header = ByteBuffer.allocate(version == 0 ? 84 : 96).put(0, (byte) version);
        header.position(version == 0 ? 40 : 52);
        for (var value : matrix) {
            header.putInt(value);
        }
        return header.putInt(width << 16).putInt(height << 16).array();
    }

    private static byte[] times(int version, int scale, int duration) {
        var wide = version == 1;
        var times = ByteBuffer.allocate(wide ? 36 : 24).put(0, (byte) version).putInt(wide ? 20 : 12, scale);
        return (wide ? times.putLong(24, duration) : times.putInt(16, duration)).array();
    }
}
