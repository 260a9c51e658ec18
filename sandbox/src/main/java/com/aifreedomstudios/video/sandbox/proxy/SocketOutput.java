package com.aifreedomstudios.video.sandbox.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Sends through a socket as soon as the gate lets it pass. */
final class SocketOutput extends OutputStream {

    private final SocketChannel channel;
    private final Passage passage;

    SocketOutput(SocketChannel channel, Passage passage) {
        this.channel = channel;
        this.passage = passage;
    }

    /** Returns when bytes may pass. */
    @FunctionalInterface
    interface Passage {
        void await() throws IOException;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        passage.await();
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            send(buffer);
        }
    }

    private void send(ByteBuffer buffer) throws IOException {
        try {
            channel.write(buffer);
        } catch (IOException e) {
            throw new NotSent(e);
        }
    }
}
