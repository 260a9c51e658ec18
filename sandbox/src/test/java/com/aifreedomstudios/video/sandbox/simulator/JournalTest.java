package com.aifreedomstudios.video.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void everyEntryIsOnDiskAtOnce() throws IOException {
        var file = folder.resolve("deep/journal.jsonl");
        try (var journal = new Journal(file, Clock.systemUTC())) {
            journal.write("charged", Map.of("id", "p1", "usd", "1.60"));
            journal.tally("asked.get", Map.of("id", "p1"));

            assertThat(Files.readAllLines(file)).hasSize(2).first().asString().contains("\"kind\":\"charged\"");
            assertThat(journal.entries("charged"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.text("usd")).isEqualTo("1.60"));
            assertThat(journal.entries("asked.get")).isEmpty();
            assertThat(journal.count("asked.get")).isEqualTo(1);
        }
    }

    @Test
    void continuesTheFileOfAnEarlierProcess() {
        var file = folder.resolve("journal.jsonl");
        try (var earlier = new Journal(file, Clock.systemUTC())) {
            earlier.write("created", Map.of("id", "a"));
        }

        try (var later = new Journal(file, Clock.systemUTC())) {
            later.write("created", Map.of("id", "b"));
        }

        assertThat(Journal.read(file)).extracting(entry -> entry.text("id")).containsExactly("a", "b");
    }

    @Test
    void keepsItsLinesWholeUnderManyWriters() {
        var file = folder.resolve("journal.jsonl");
        try (var journal = new Journal(file, Clock.systemUTC())) {
            IntStream.range(0, 2000).parallel().forEach(i -> journal.write("n", Map.of("i", i)));

            assertThat(Journal.read(file)).hasSize(2000);
            assertThat(journal.entries("n")).hasSize(2000);
        }
    }
}
