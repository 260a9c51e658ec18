package com.aifreedomstudios.video.sandbox.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to do something at the very moment a simulator observes a phase. */
public final class Phases {
    private final List<Consumer<Phase>> listeners = new CopyOnWriteArrayList<>();

    /** Calls the listener, on the request's own thread, at every phase from now on. Closing the result ends that. */
    public Listening onPhase(Consumer<Phase> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells every listener, and returns when all of them have. */
    public void reached(Phase phase) {
        for (var listener : listeners) listener.accept(phase);
    }

    /** Listening that can be ended. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
