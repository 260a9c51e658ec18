package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A transfer folder without room: the file of every transfer is a device that is always full, until that is mended. */
final class FullDisk {

    private static final Path FULL = Path.of("/dev/full");

    private final Path folder;
    private final List<Path> links = new ArrayList<>();
    private boolean mended;

    FullDisk(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** There is a prediction, whose video will be fetched. */
    synchronized void see(Phase phase) {
        var prediction = phase.details().get("id");
        if (mended || prediction == null || !phase.name().equals("create.executed")) {
            return;
        }
        var name = Film.sha256(prediction.getBytes(StandardCharsets.UTF_8)) + ".part";
        try {
            links.add(Files.createSymbolicLink(folder.resolve(name), FULL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void mend() {
        mended = true;
        for (Path link : links) {
            try {
                Files.deleteIfExists(link);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
