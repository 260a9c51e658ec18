package com.aifreedomstudios.video.sandbox.proxy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Traffic that stands still until this is closed. */
public final class Hold implements AutoCloseable {

    private final Direction direction;
    private final Predicate<Caller> callers;
    private final Gate gate;
    private final Map<Caller, Boolean> decided = new ConcurrentHashMap<>();

    Hold(Direction direction, Predicate<Caller> callers, Gate gate) {
        this.direction = direction;
        this.callers = callers;
        this.gate = gate;
    }

    boolean holds(Caller caller, Direction way) {
        return way == direction && decided.computeIfAbsent(caller, callers::test);
    }

    /** Lets it go on, with everything that came meanwhile. */
    @Override
    public void close() {
        gate.release(this);
    }
}
