package com.aifreedomstudios.video.sandbox.process;

import java.nio.file.Files;
import java.util.Collection;
import java.util.OptionalLong;

/** Finds the process at the other end of a connection on loopback. */
public final class Callers {

    private static final SocketOwners OWNERS =
            Files.isReadable(ProcSockets.TABLE) ? new ProcSockets() : new OpenFiles();

    private Callers() {}

    /**
     * The process among the candidates that holds the caller's end of an open connection; empty if none does. Takes some
     * milliseconds.
     *
     * @param callerPort the port the connection comes from
     * @param serverPort the port it goes to; the same callerPort may be in use towards several servers
     */
    public static OptionalLong pidOf(int callerPort, int serverPort, Collection<Long> candidates) {
        return OWNERS.pidOf(callerPort, serverPort, candidates);
    }

    /** Whether any process holds the caller's end of a connection. Takes some milliseconds. */
    public static boolean isOpen(int callerPort, int serverPort) {
        return OWNERS.isHeld(callerPort, serverPort);
    }
}
