package com.aifreedomstudios.video.sandbox.proxy;

import com.aifreedomstudios.video.sandbox.process.Callers;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** One caller's connection, and the one to the target that was opened for it. */
public final class Connection {

    private final SocketChannel client;
    private final SocketChannel server;
    private final Caller caller;
    private final SocketInput fromClient;

    private Connection(SocketChannel client, SocketChannel server, Caller caller) {
        this.client = client;
        this.server = server;
        this.caller = caller;
        this.fromClient = new SocketInput(client);
    }

    /** Connects to the target, or resets the client. */
    static Connection open(SocketChannel client, int targetPort) throws IOException {
        try {
            Caller caller =
                    new Caller(client.socket().getPort(), client.socket().getLocalPort());
            SocketChannel server =
                    SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort));
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            server.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return new Connection(client, server, caller);
        } catch (IOException e) {
            reset(client);
            throw e;
        }
    }

    public Caller caller() {
        return caller;
    }

    /**
     * Throws if the caller is gone, even though bytes it had sent before may still wait here. For the thread that carries
     * bytes to the server.
     */
    public void requireCaller() throws IOException {
        boolean isGone = switch (fromClient.look()) {
            case OPEN -> false;
            case UNKNOWN -> !Callers.isOpen(caller.port(), caller.serverPort());
            case GONE -> true;
        };
        if (isGone) {
            throw new EOFException("the caller is gone");
        }
    }

    boolean isOpen() {
        return client.isOpen();
    }

    /** Returns when both directions have ended. */
    void carry(Relay relay, Gate gate) throws InterruptedException {
        Thread back = Thread.startVirtualThread(() -> toClient(relay, gate));
        toServer(relay, gate);
        back.join();
    }

    void reset() {
        reset(client);
        reset(server);
    }

    private void toServer(Relay relay, Gate gate) {
        try {
            relay.toServer(fromClient, new SocketOutput(server, () -> gate.pass(this, Direction.TO_SERVER)));
            server.shutdownOutput();
        } catch (NotSent e) {
            // What the server said before is still on its way to the client.
        } catch (IOException e) {
            reset();
        } catch (RuntimeException e) {
            reset();
            throw e;
        }
    }

    private void toClient(Relay relay, Gate gate) {
        try {
            relay.toClient(
                    new SocketInput(server), new SocketOutput(client, () -> gate.pass(this, Direction.TO_CLIENT)));
            // A server that has ended listens no more either.
            client.close();
            server.close();
        } catch (IOException e) {
            reset();
        } catch (RuntimeException e) {
            reset();
            throw e;
        }
    }

    static void reset(SocketChannel channel) {
        try (channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException closed) {
            // By the other end, or by another thread.
        }
    }
}
