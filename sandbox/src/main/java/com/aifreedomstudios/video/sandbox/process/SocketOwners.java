package com.aifreedomstudios.video.sandbox.process;

import java.util.Collection;
import java.util.OptionalLong;

/** What an operating system tells about who holds which socket. */
interface SocketOwners {

    /** The candidate that holds the socket with these ports; empty if none does, or it is gone. */
    OptionalLong pidOf(int localPort, int remotePort, Collection<Long> candidates);

    /** Whether any process at all holds it. */
    boolean isHeld(int localPort, int remotePort);
}
