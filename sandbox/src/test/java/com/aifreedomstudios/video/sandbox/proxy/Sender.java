package com.aifreedomstudios.video.sandbox.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A program that sends so many bytes to the given port, and reads what comes back until it is killed. */
final class Sender {

    private Sender() {}

    public static void main(String[] arguments) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            byte[] bytes = new byte[Integer.parseInt(arguments[1])];
            Thread sending = new Thread(() -> send(socket, bytes));
            sending.start();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
