package com.aifreedomstudios.video.sandbox.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Chooses ports. */
public final class Ports {

    /** The system may offer a port again before the process it was meant for has bound it. */
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** The wanted port, or a free one where 0 is wanted. */
    public static int orFree(int wanted) {
        return wanted == 0 ? free() : wanted;
    }

    public static synchronized int free() {
        int port = offered();
        while (!GIVEN.add(port)) {
            port = offered();
        }
        return port;
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int offered() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
