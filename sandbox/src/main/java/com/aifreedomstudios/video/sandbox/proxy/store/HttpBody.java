package com.aifreedomstudios.video.sandbox.proxy.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** How the end of a message's body is told. */
sealed interface HttpBody {

    /**
     * Copies the body.
     *
     * @param raw gets it as it is on the wire
     * @param content gets what it means
     */
    void copy(InputStream in, OutputStream raw, OutputStream content) throws IOException;

    /** By its length. */
    record Sized(long length) implements HttpBody {

        private static final int PORTION = 64 * 1024;

        @Override
        public void copy(InputStream in, OutputStream raw, OutputStream content) throws IOException {
            byte[] portion = new byte[(int) Math.min(PORTION, length)];
            for (long left = length; left > 0; ) {
                int count = in.read(portion, 0, (int) Math.min(portion.length, left));
                if (count < 0) {
                    throw new EOFException("a body ends early");
                }
                raw.write(portion, 0, count);
                content.write(portion, 0, count);
                left -= count;
            }
        }
    }

    /** By an empty chunk. */
    record Chunked() implements HttpBody {

        @Override
        public void copy(InputStream in, OutputStream raw, OutputStream content) throws IOException {
            for (int size = chunkSize(in, raw); size > 0; size = chunkSize(in, raw)) {
                new Sized(size).copy(in, raw, content);
                line(in, raw);
            }
            while (!line(in, raw).isEmpty()) {
                // a trailer
            }
        }

        private static int chunkSize(InputStream in, OutputStream raw) throws IOException {
            return Integer.parseInt(line(in, raw).split(";", 2)[0].strip(), 16);
        }

        /** Copies a line and returns it, without its end. */
        private static String line(InputStream in, OutputStream raw) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("a chunk ends early");
                }
                line.append((char) next);
            }
            raw.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
            return line.toString().strip();
        }
    }

    /** By the end of the connection. */
    record UntilEnd() implements HttpBody {

        @Override
        public void copy(InputStream in, OutputStream raw, OutputStream content) throws IOException {
            byte[] portion = new byte[Sized.PORTION];
            for (int count = in.read(portion); count >= 0; count = in.read(portion)) {
                raw.write(portion, 0, count);
                content.write(portion, 0, count);
            }
        }
    }
}
