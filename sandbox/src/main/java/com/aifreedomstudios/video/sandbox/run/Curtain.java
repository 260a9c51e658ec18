package com.aifreedomstudios.video.sandbox.run;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Ends the run once, whoever asks first: the program, an error or Ctrl-C. */
final class Curtain {

    private final Board board;
    private final Ensemble ensemble;
    private final Path endpoints;
    private final CountDownLatch never = new CountDownLatch(1);
    private boolean fallen;
    private volatile boolean interrupted;

    private Curtain(Board board, Ensemble ensemble, Path endpoints) {
        this.board = board;
        this.ensemble = ensemble;
        this.endpoints = endpoints;
    }

    /** @param endpoints deleted at the end, when it leads nowhere */
    static Curtain over(Board board, Ensemble ensemble, Path endpoints) {
        Curtain curtain = new Curtain(board, ensemble, endpoints);
        Runtime.getRuntime().addShutdownHook(new Thread(curtain::interrupt, "curtain"));
        return curtain;
    }

    /** Ends everything; returns when it has ended. */
    synchronized void fall() {
        if (fallen) {
            return;
        }
        fallen = true;
        board.close();
        ensemble.close();
        ensemble.sandbox().withdrawEndpoints(endpoints);
    }

    /** After Ctrl-C, things fail because they are being ended: that is not worth a word, and the process is about to end. */
    void waitIfInterrupted() {
        if (interrupted) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void interrupt() {
        interrupted = true;
        fall();
    }
}
