package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.sandbox.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one run: data, logs, journals. It stays, for whoever wants to look, until a later run clears it away. */
final class WorkFolder {

    private WorkFolder() {}

    /** The one of this process. */
    static Path path() {
        return runs().resolve(Long.toString(ProcessHandle.current().pid()));
    }

    static Path create() {
        Path runs = runs();
        try {
            Files.createDirectories(runs);
            clear(runs);
            return Files.createDirectories(path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + runs, e);
        }
    }

    private static Path runs() {
        return Checkout.sandboxTarget().resolve("run");
    }

    private static void clear(Path runs) throws IOException {
        for (Path run : list(runs)) {
            boolean running = ProcessHandle.of(Long.parseLong(run.getFileName().toString()))
                    .isPresent();
            if (!running) {
                delete(run);
            }
        }
    }

    private static List<Path> list(Path runs) throws IOException {
        try (Stream<Path> found = Files.list(runs)) {
            return found.filter(run -> run.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
