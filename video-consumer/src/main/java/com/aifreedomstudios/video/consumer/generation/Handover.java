package com.aifreedomstudios.video.consumer.generation;

import org.jspecify.annotations.Nullable;

/**
 * Ends a running job at a point where that costs nothing: at once, unless a create call is about to go out or has gone out
 * and its answer is not durable yet. Then the job goes on until it is.
 */
public final class Handover {

    private boolean ending;
    private boolean paying;
    private @Nullable Thread thread;

    /** Called by the job's own thread before anything else. */
    synchronized void begin() throws InterruptedException {
        thread = Thread.currentThread();
        throwIfEnding();
    }

    synchronized void beginPaying() throws InterruptedException {
        throwIfEnding();
        paying = true;
    }

    synchronized void endPaying() throws InterruptedException {
        paying = false;
        throwIfEnding();
    }

    /** Asks the job to end; returns at once. */
    public synchronized void end() {
        ending = true;
        if (!paying && thread != null) {
            thread.interrupt();
        }
    }

    /** Ends the job wherever it is: its create call, if one is out, is for the next owner to find. */
    public synchronized void endNow() {
        ending = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void throwIfEnding() throws InterruptedException {
        if (ending) {
            throw new InterruptedException("the job goes on elsewhere");
        }
    }
}
