package com.aifreedomstudios.video.consumer.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the movie's headers in a file, stepping over the media itself. */
final class MovieFile {

    /** An hour of video has headers of a few megabytes. */
    private static final long LARGEST_HEADERS = 16 << 20;

    private static final int MOST_BOXES = 100_000;

    private final FileChannel file;
    private @Nullable Box movie;
    private boolean media;

    private MovieFile(FileChannel file) {
        this.file = file;
    }

    /** The {@code moov} box of a file that has its media as well, all of it; nothing if it was cut off. */
    static Optional<Box> movieIn(FileChannel file) throws IOException {
        var reading = new MovieFile(file);
        reading.walk();
        return reading.media ? Optional.ofNullable(reading.movie) : Optional.empty();
    }

    private void walk() throws IOException {
        var position = 0L;
        for (var count = 0; count < MOST_BOXES && file.size() - position >= 8; count++) {
            var header = bytes(position, (int) Math.min(16, file.size() - position));
            var size = sizeOf(header, file.size() - position);
            if (size < 8 || size > file.size() - position) {
                return;
            }
            take(Box.fourCharacters(header, 4), position, size);
            position += size;
        }
    }

    private static long sizeOf(ByteBuffer header, long rest) {
        var size = Integer.toUnsignedLong(header.getInt(0));
        if (size == 0) {
            return rest;
        }
        // 1: the size follows in 64 bits.
        return size == 1 && header.limit() == 16 ? header.getLong(8) : size;
    }

    private void take(String type, long position, long size) throws IOException {
        switch (type) {
            case "mdat" -> media = true;
            case "moov" -> {
                if (movie == null && size <= LARGEST_HEADERS) {
                    movie = new Box(type, bytes(position + 8, (int) size - 8));
                }
            }
            default -> {}
        }
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}
