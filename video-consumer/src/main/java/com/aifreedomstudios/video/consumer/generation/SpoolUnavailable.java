package com.aifreedomstudios.video.consumer.generation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;

/** The folder for videos in transit cannot be used, most likely because the disk is full. */
public final class SpoolUnavailable extends TryLater {

    private static final long serialVersionUID = 1;

    public SpoolUnavailable(Path folder, IOException cause) {
        super(
                "the transfer folder " + folder + " cannot be used: " + reason(cause)
                        + "; check its disk and its rights",
                Duration.ZERO,
                cause);
    }

    /** Without the file's name, so that the same trouble with another file reads the same. */
    private static String reason(IOException cause) {
        var kind = cause.getClass().getSimpleName();
        var detail = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return detail == null ? kind : kind + ": " + detail;
    }
}
