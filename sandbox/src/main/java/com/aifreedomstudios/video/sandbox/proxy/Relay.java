package com.aifreedomstudios.video.sandbox.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Carries the bytes of one connection, each direction on a thread of its own, until its input ends.
 *
 * <p>What is written is forwarded at once, unless the proxy holds or delays it. Whatever a relay has read and not yet
 * written has not been forwarded.
 */
public interface Relay {

    default void toServer(InputStream client, OutputStream server) throws IOException {
        client.transferTo(server);
    }

    default void toClient(InputStream server, OutputStream client) throws IOException {
        server.transferTo(client);
    }
}
