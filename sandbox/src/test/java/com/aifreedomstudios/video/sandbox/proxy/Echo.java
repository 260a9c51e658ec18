package com.aifreedomstudios.video.sandbox.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server that sends back what it receives, and remembers it. */
final class Echo implements AutoCloseable {

    private final ServerSocket door;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Echo() throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::acceptAll);
    }

    int port() {
        return door.getLocalPort();
    }

    synchronized int received() {
        return received.size();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void acceptAll() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.startVirtualThread(() -> echo(socket));
            } catch (IOException closed) {
                // The loop ends.
            }
        }
    }

    private void echo(Socket socket) {
        try (socket) {
            byte[] bytes = new byte[8192];
            for (int count = read(socket, bytes); count >= 0; count = read(socket, bytes)) {
                synchronized (this) {
                    received.write(bytes, 0, count);
                }
                socket.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reset is an end, too. */
    private static int read(Socket socket, byte[] bytes) {
        try {
            return socket.getInputStream().read(bytes);
        } catch (IOException reset) {
            return -1;
        }
    }
}
