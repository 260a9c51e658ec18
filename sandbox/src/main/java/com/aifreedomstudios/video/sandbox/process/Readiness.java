package com.aifreedomstudios.video.sandbox.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Asks a process, over and over, whether it is ready. */
@FunctionalInterface
public interface Readiness {

    /** Must answer within seconds. Anything thrown counts as "not yet". */
    boolean isReady() throws Exception;

    /**
     * Returns when the process is ready.
     *
     * @throws ProcessFailed if it ended before, or is not ready within the time
     */
    default void await(ChildProcess process, Duration limit) {
        Instant end = Instant.now().plus(limit);
        // The order matters: a process that is gone may be answered for by another one on its port.
        while (!(answersYes() && process.isAlive())) {
            if (!process.isAlive()) {
                throw new ProcessFailed(
                        process.name(),
                        "ended with exit code " + process.exitCode().orElseThrow() + " before it was ready",
                        process.log());
            }
            if (Instant.now().isAfter(end) || Thread.currentThread().isInterrupted()) {
                throw new ProcessFailed(
                        process.name(), "was not ready within " + limit.toSeconds() + " s", process.log());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean answersYes() {
        try {
            return isReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }
}
