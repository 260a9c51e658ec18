package com.aifreedomstudios.video.consumer.generation;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The folder for videos in transit cannot be used, most likely because the disk is full; or what was in it was taken away from
 * who wrote it, because the job is another instance's now.
 */
public final class SpoolUnavailable extends TryLater {

    private static final long serialVersionUID = 1;

    public SpoolUnavailable(Path folder, IOException cause) {
        super(
                isTakenAway(cause)
                        ? "the video was taken away while it was in the transfer folder " + folder + ": "
                                + reason(cause)
                        : "the transfer folder " + folder + " cannot be used: " + reason(cause)
                                + "; check its disk and its rights",
                Duration.ZERO,
                cause);
    }

    /** Whether an operator has to look after the disk. */
    boolean isTroubleOfTheDisk() {
        return !isTakenAway(getCause());
    }

    private static boolean isTakenAway(@Nullable Throwable cause) {
        return cause instanceof ClosedByInterruptException || cause instanceof NoSuchFileException;
    }

    /** Without the file's name, so that the same trouble with another file reads the same. */
    private static String reason(IOException cause) {
        var kind = cause.getClass().getSimpleName();
        var detail = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return detail == null ? kind : kind + ": " + detail;
    }
}
