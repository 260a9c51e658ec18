package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate: today's contract beside everything that was ever released. */
class ReleasedSchemasTest {

    static Stream<Arguments> released() {
        return Release.all().stream()
                .flatMap(release -> release.schemas().stream()
                        .flatMap(schema -> Arrays.stream(Specimen.values())
                                .map(specimen -> Arguments.of(release, schema.getName(), specimen, schema))));
    }

    @Test
    void thereIsARelease() {
        assertThat(Release.all()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void todaysSchemaIsFullyCompatibleWithEveryReleasedOne(EventTopic topic) {
        var released = Release.every(topic.schema().getFullName());

        assertThat(CompatibilityGate.objections(topic.schema(), released)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("released")
    void todaysClassReadsTheGoldenBytes(Release release, String name, Specimen specimen, Schema schema) {
        var bytes = Release.bytes(release.golden(schema, specimen, "bin"));
        var expected = Plain.parse(Release.text(release.golden(schema, specimen, "json")));

        var event = Wire.read(bytes, schema, topicOf(schema).value());

        assertThat(Plain.differences(event, expected)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("released")
    void theReleasedSchemaReadsTodaysBytes(Release release, String name, Specimen specimen, Schema schema) {
        var today = specimen.of(topicOf(schema).schema());

        var event = Wire.read(Wire.write(today), today.getSchema(), schema);

        assertThat(Plain.differences(event, Plain.of(today))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFilledSpecimenLeavesNothingOut(EventTopic topic) {
        assertThat(Plain.of(Specimen.FILLED.of(topic.schema())).toString()).doesNotContain("null", "[]", "{}");
    }

    /** Fails where a released event is no longer part of the contract. */
    private static EventTopic topicOf(Schema released) {
        return Arrays.stream(EventTopic.values())
                .filter(topic -> topic.schema().getFullName().equals(released.getFullName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(released.getFullName() + " was released and has vanished"));
    }
}
