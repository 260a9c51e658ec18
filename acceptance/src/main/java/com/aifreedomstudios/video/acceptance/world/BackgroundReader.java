package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.sandbox.contract.EventReader;
import java.util.function.Consumer;

/** A reader in a thread of its own, which is asked for more again and again until it is closed. */
public final class BackgroundReader implements AutoCloseable {

    private final Thread thread;
    private volatile boolean closed;

    /** @param more polls once, and takes what comes */
    public BackgroundReader(String name, EventReader reader, Consumer<EventReader> more) {
        this.thread = Thread.ofPlatform().name(name).start(() -> {
            try (reader) {
                while (!closed) {
                    more.accept(reader);
                }
            }
        });
    }

    /** Returns when it has stopped. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
