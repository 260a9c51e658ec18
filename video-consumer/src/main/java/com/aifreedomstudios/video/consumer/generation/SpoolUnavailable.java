package com.aifreedomstudios.video.consumer.generation;

import java.io.IOException;
import java.time.Duration;

/** The folder for videos in transit cannot be used, most likely because the disk is full. */
final class SpoolUnavailable extends TryLater {

    private static final long serialVersionUID = 1;

    SpoolUnavailable(Spool spool, IOException cause) {
        super("the transfer folder " + spool.folder() + " cannot be used: " + cause.getMessage(), Duration.ZERO, cause);
    }
}
