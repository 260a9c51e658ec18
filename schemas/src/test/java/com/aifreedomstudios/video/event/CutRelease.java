package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Run by name only: {@code mvn -pl schemas test -Dtest=CutRelease -Drelease=1.1} keeps today's contract as that release. */
class CutRelease {

    @Test
    void keepsTodaysSchemasWithTheirGoldenRecords() throws IOException {
        var version = Objects.requireNonNull(System.getProperty("release"), "Name the release: -Drelease=1.1");
        var release = Release.named(version);
        assertThat(release.folder()).as("a release is never changed").doesNotExist();
        for (var topic : EventTopic.values()) {
            assertThat(CompatibilityGate.objections(
                            topic.schema(), Release.every(topic.schema().getFullName())))
                    .isEmpty();
        }

        Files.createDirectories(release.folder().resolve("golden"));
        for (var topic : EventTopic.values()) {
            keep(release, topic.schema());
        }
    }

    private static void keep(Release release, Schema schema) throws IOException {
        Files.writeString(release.schemaFile(schema), schema.toString(true) + "\n", StandardCharsets.UTF_8);
        for (var specimen : Specimen.values()) {
            var event = specimen.of(schema);
            Files.write(release.golden(schema, specimen, "bin"), Wire.write(event));
            Files.writeString(
                    release.golden(schema, specimen, "json"), Plain.of(event).toPrettyString() + "\n");
        }
    }
}
