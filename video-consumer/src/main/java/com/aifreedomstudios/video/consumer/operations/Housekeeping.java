package com.aifreedomstudios.video.consumer.operations;

import com.aifreedomstudios.video.consumer.generation.SpoolCleanup;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Has the transfer folder tidied now and then. */
final class Housekeeping {

    private static final int MINUTES = 10;

    private final SpoolCleanup transfers;

    Housekeeping(SpoolCleanup transfers) {
        this.transfers = transfers;
    }

    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        transfers.run();
    }
}
