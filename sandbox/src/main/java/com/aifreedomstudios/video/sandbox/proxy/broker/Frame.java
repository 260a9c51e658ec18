package com.aifreedomstudios.video.sandbox.proxy.broker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One message of Kafka's protocol, with the four bytes that tell its length. */
final class Frame {

    private static final int PREFIX = 4;
    private static final int LARGEST = 128 * 1024 * 1024;

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next one; empty if there is none before the input ends. */
    static Optional<Frame> read(InputStream in) throws IOException {
        byte[] prefix = in.readNBytes(PREFIX);
        if (prefix.length == 0) {
            return Optional.empty();
        }
        int length = prefix.length < PREFIX ? -1 : ByteBuffer.wrap(prefix).getInt();
        if (length < PREFIX || length > LARGEST) {
            throw new IOException("this is not Kafka's protocol");
        }
        byte[] bytes = new byte[PREFIX + length];
        System.arraycopy(prefix, 0, bytes, 0, PREFIX);
        if (in.readNBytes(bytes, PREFIX, length) < length) {
            throw new EOFException("a message ends early");
        }
        return Optional.of(new Frame(bytes));
    }

    /** What is asked, if this is a request. */
    short api() {
        return content().getShort(0);
    }

    /** By which a reply is known, if this is one. */
    int correlationId() {
        return content().getInt(0);
    }

    ByteBuffer content() {
        return ByteBuffer.wrap(bytes, PREFIX, bytes.length - PREFIX).slice();
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
