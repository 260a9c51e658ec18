package com.aifreedomstudios.video.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;

/** A released version of the contract: one folder with a self-contained schema per event and, beside it, its golden records. */
record Release(Path folder) {
    private static final Path ALL = Path.of("released");

    static List<Release> all() {
        return list(ALL).stream().filter(Files::isDirectory).map(Release::new).toList();
    }

    static Release named(String version) {
        return new Release(ALL.resolve(version));
    }

    static List<Schema> every(String fullName) {
        return all().stream()
                .flatMap(release -> release.schemas().stream())
                .filter(schema -> schema.getFullName().equals(fullName))
                .toList();
    }

    List<Schema> schemas() {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(".avsc"))
                .map(file -> new Schema.Parser().parse(text(file)))
                .toList();
    }

    Path schemaFile(Schema schema) {
        return folder.resolve(schema.getName() + ".avsc");
    }

    Path golden(Schema schema, Specimen specimen, String ending) {
        return folder.resolve("golden")
                .resolve(schema.getName() + "." + specimen.name().toLowerCase(Locale.ROOT) + "." + ending);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
