package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How schemas of this contract are written. */
class SchemaRulesTest {
    private static final Path SOURCES = Path.of("src/main/avro");
    private static final String NAMESPACE = "com.aifreedomstudios.video.event.v1";

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsTheRules(Path file) {
        assertThat(SchemaRules.broken(file.getFileName().toString(), Plain.parse(Release.text(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isPartOfAnEvent(Path file) {
        var definition =
                "\"name\":\"%s\"".formatted(file.getFileName().toString().replace(".avsc", ""));

        assertThat(Arrays.stream(EventTopic.values())
                        .map(topic -> topic.schema().toString()))
                .anyMatch(event -> event.contains(definition));
    }

    @Test
    void theRulesBite() {
        var bad = Plain.parse("""
                {"type":"record","name":"Other","namespace":"n","fields":[
                  {"name":"note","type":["string","null"],"doc":" "},
                  {"name":"priceUsd","type":"double","doc":"d"},
                  {"name":"limitUsd","doc":"d","type":{"type":"bytes","logicalType":"decimal","precision":12,"scale":2}},
                  {"name":"doneAt","type":"long","doc":"d"},
                  {"name":"Bad_Name","type":"int","doc":"d"},
                  {"name":"part","doc":"d","type":{"type":"enum","name":"Part","symbols":["A"]}}]}""");

        assertThat(SchemaRules.broken("Thing.avsc", bad))
                .isEqualTo(List.of(
                        "Other: has no doc",
                        "Other: is not in namespace " + NAMESPACE,
                        "Other: is not in a file of its name",
                        "Other.note: has no doc",
                        "Other.note: is optional and does not default to null",
                        "Other.priceUsd: is money and no decimal(12,4)",
                        "Other.limitUsd: is money and no decimal(12,4)",
                        "Other.doneAt: is an instant and no timestamp-millis",
                        "Other.Bad_Name: is not written in lowerCamelCase",
                        "Other.part: defines a type that belongs in a file of its own"));
        assertThat(SchemaRules.broken(
                        "Kind.avsc",
                        Plain.parse("{\"type\":\"enum\",\"name\":\"Kind\",\"namespace\":\"" + NAMESPACE
                                + "\",\"doc\":\"d\",\"symbols\":[\"A\"]}")))
                .isEqualTo(List.of("Kind: has no default symbol"));
    }
}
