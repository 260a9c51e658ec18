package com.aifreedomstudios.video.sandbox.part;

/** A real part of the outside world, in a process of its own. */
public interface Part extends AutoCloseable {

    Restartable process();

    /** SIGKILL, as a crash would be; its data stays. */
    default void kill() {
        process().kill();
    }

    /** Kills it if it still runs, and starts it on the same data and port; returns when it is ready. */
    default void restart() {
        process().restart();
    }

    default boolean isAlive() {
        return process().isAlive();
    }

    /** Ends it for good; its data stays on disk. */
    @Override
    default void close() {
        process().close();
    }
}
