package com.aifreedomstudios.video.sandbox.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A program that connects to the given port and waits to be killed. */
final class OneConnection {

    private OneConnection() {}

    public static void main(String[] arguments) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.getInputStream().read();
        }
    }
}
