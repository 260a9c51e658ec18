package com.aifreedomstudios.video.sandbox.proxy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Where everything that is forwarded waits while it is held, or for as long as it is delayed. */
final class Gate {

    private final List<Hold> holds = new CopyOnWriteArrayList<>();
    private volatile Duration latency = Duration.ZERO;

    Hold hold(Direction direction, Predicate<Caller> callers) {
        Hold hold = new Hold(direction, callers, this);
        holds.add(hold);
        return hold;
    }

    void release(Hold hold) {
        holds.remove(hold);
        wake();
    }

    void delay(Duration time) {
        latency = time;
    }

    /** Lets those look again who wait here. */
    synchronized void wake() {
        notifyAll();
    }

    /** Returns when bytes may pass, or the connection is closed. */
    void pass(Connection connection, Direction direction) throws IOException {
        try {
            if (latency.isPositive()) {
                Thread.sleep(latency);
            }
            if (!holds.isEmpty()) {
                await(connection, direction);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private synchronized void await(Connection connection, Direction direction) throws InterruptedException {
        while (connection.isOpen() && isHeld(connection, direction)) {
            wait();
        }
    }

    private boolean isHeld(Connection connection, Direction direction) {
        return holds.stream().anyMatch(hold -> hold.holds(connection.caller(), direction));
    }
}
