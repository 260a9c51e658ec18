package com.aifreedomstudios.video.sandbox.part;

import com.aifreedomstudios.video.sandbox.process.ChildProcess;
import com.aifreedomstudios.video.sandbox.process.Launch;
import com.aifreedomstudios.video.sandbox.process.Readiness;
import java.time.Duration;

/** A process that is started the same way again and again. */
public final class Restartable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Launch launch;
    private final Readiness readiness;
    private ChildProcess process;

    Restartable(Launch launch, Readiness readiness) {
        this.launch = launch;
        this.readiness = readiness;
        this.process = startAndAwait();
    }

    synchronized void kill() {
        process.kill();
    }

    public synchronized long pid() {
        return process.pid();
    }

    synchronized void restart() {
        process.kill();
        process = startAndAwait();
    }

    public synchronized boolean isAlive() {
        return process.isAlive();
    }

    synchronized void close() {
        process.close();
    }

    private ChildProcess startAndAwait() {
        ChildProcess started = ChildProcess.start(launch);
        try {
            readiness.await(started, LIMIT);
            return started;
        } catch (RuntimeException e) {
            started.kill();
            throw e;
        }
    }
}
