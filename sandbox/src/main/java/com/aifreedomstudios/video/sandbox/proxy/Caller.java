package com.aifreedomstudios.video.sandbox.proxy;

import com.aifreedomstudios.video.sandbox.process.Callers;
import java.util.List;

/**
 * The client's end of a connection on loopback.
 *
 * @param port the port the connection comes from
 * @param serverPort the proxy's port, to which it goes
 */
public record Caller(int port, int serverPort) {

    /** Whether the process holds this end now. Takes some milliseconds. */
    public boolean isProcess(long pid) {
        return Callers.pidOf(port, serverPort, List.of(pid)).isPresent();
    }
}
