package com.aifreedomstudios.video.sandbox.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** What a socket receives, buffered. For one thread. */
final class SocketInput extends InputStream {

    private static final int CAPACITY = 64 * 1024;

    /** What the other end of a socket is seen to be doing. */
    enum OtherEnd {
        OPEN,
        GONE,
        /** It has sent more than can be looked over. */
        UNKNOWN
    }

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).flip();

    SocketInput(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!buffer.hasRemaining() && length >= CAPACITY) {
            return channel.read(ByteBuffer.wrap(bytes, offset, length));
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    /** Looks ahead, as far as there is room, without waiting. */
    OtherEnd look() throws IOException {
        channel.configureBlocking(false);
        buffer.compact();
        try {
            int count = 1;
            while (count > 0 && buffer.hasRemaining()) {
                count = channel.read(buffer);
            }
            return count > 0 ? OtherEnd.UNKNOWN : count == 0 ? OtherEnd.OPEN : OtherEnd.GONE;
        } finally {
            buffer.flip();
            channel.configureBlocking(true);
        }
    }

    private boolean fill() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            try {
                return channel.read(buffer) >= 0;
            } finally {
                buffer.flip();
            }
        }
        return true;
    }
}
