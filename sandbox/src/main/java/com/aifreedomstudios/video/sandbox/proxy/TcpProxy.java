package com.aifreedomstudios.video.sandbox.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A TCP proxy on loopback in front of one target, which need not be there. */
public final class TcpProxy implements AutoCloseable {

    private static final int BACKLOG = 512;

    private final ServerSocketChannel door;
    private final int targetPort;
    private final Tap tap;
    private final Gate gate = new Gate();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;

    private TcpProxy(ServerSocketChannel door, int targetPort, Tap tap) {
        this.door = door;
        this.targetPort = targetPort;
        this.tap = tap;
    }

    /** @param port where it listens; 0 for a free one */
    public static TcpProxy start(int port, int targetPort, Tap tap) {
        try {
            ServerSocketChannel door = ServerSocketChannel.open()
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            TcpProxy proxy = new TcpProxy(door, targetPort, tap);
            Thread.ofVirtual().name("proxy").start(proxy::acceptAll);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + port, e);
        }
    }

    public int port() {
        return door.socket().getLocalPort();
    }

    /** {@code 127.0.0.1:<port>}. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    /** As if nothing listened any more: resets what is open, and whatever comes, until {@link #admit()}. */
    public void refuse() {
        refusing = true;
        reset(_ -> true);
    }

    /** Takes connections again. */
    public void admit() {
        refusing = false;
    }

    /** Resets the connections of these callers; they may connect anew. What was not forwarded yet never is. */
    public void reset(Predicate<Caller> callers) {
        connections.stream()
                .filter(connection -> callers.test(connection.caller()))
                .forEach(Connection::reset);
        gate.wake();
    }

    /** Holds what these callers send, or are sent, from now on, on open connections and on new ones. */
    public Hold hold(Direction direction, Predicate<Caller> callers) {
        return gate.hold(direction, callers);
    }

    /** Delays everything that is forwarded, in both directions, by this time; zero ends it. */
    public void delay(Duration latency) {
        gate.delay(latency);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refuse();
    }

    private void acceptAll() {
        while (door.isOpen()) {
            try {
                SocketChannel client = door.accept();
                Thread.ofVirtual().name("connection").start(() -> serve(client));
            } catch (IOException closing) {
                // The loop ends.
            }
        }
    }

    private void serve(SocketChannel client) {
        try {
            if (refusing) {
                Connection.reset(client);
                return;
            }
            carry(Connection.open(client, targetPort));
        } catch (IOException e) {
            // The client was told by a reset.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Connection connection) throws InterruptedException {
        connections.add(connection);
        try {
            if (refusing) {
                connection.reset();
            }
            connection.carry(tap.relay(connection), gate);
        } finally {
            connections.remove(connection);
        }
    }
}
