package com.aifreedomstudios.video.consumer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Tells whether the next video can be put into the transfer folder: tries it, and heeds what became of the last one. */
public final class SpoolProbe implements Probe {

    private static final int MEBI = 1 << 20;

    private final Spool spool;
    private final long largest;

    /** @param largest how many bytes a video may have */
    public SpoolProbe(Spool spool, long largest) {
        this.spool = spool;
        this.largest = largest;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public Optional<String> trouble() {
        try {
            Files.createDirectories(spool.folder());
            write();
            // Without the number, which changes all the time.
            return Files.getFileStore(spool.folder()).getUsableSpace() < largest
                    ? Optional.of("the transfer folder " + spool.folder() + " has less than the " + largest / MEBI
                            + " MiB left that one video may need (video.replicate.max-video-size): make room")
                    : spool.trouble();
        } catch (IOException e) {
            return Optional.of(String.valueOf(new SpoolUnavailable(spool.folder(), e).getMessage()));
        }
    }

    /** A full disk still takes empty files. */
    private void write() throws IOException {
        var file = spool.folder().resolve("probe");
        try {
            Files.write(file, new byte[4096]);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
