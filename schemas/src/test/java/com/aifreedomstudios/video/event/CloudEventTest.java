package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CloudEventTest {
    private static final URI SOURCE = URI.create("/video-consumer");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void agreesWithTheExampleOfRfc9562() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameUuid.of(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void agreesWithOtherMakersOfVersion5() {
        var url = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameUuid.of(url, "http://python.org/"))
                .isEqualTo(UUID.fromString("4c565f0d-3f5a-5890-b41b-20cf47701c5e"));
    }

    @Test
    void writesTheHeadersOfTheKafkaBinding() {
        var event = CloudEvent.about("acme", "r-1", EventTopic.VIDEO_GENERATED.schema(), 0, SOURCE, NOON);

        assertThat(event.headers())
                .containsExactly(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "e0abb487-8df9-5e3e-bb09-177b82cc919c"),
                        entry("ce_type", "com.aifreedomstudios.video.event.v1.VideoGenerated"),
                        entry("ce_source", "/video-consumer"),
                        entry("ce_subject", "r-1"),
                        entry("ce_time", "2026-11-22T12:00:00Z"),
                        entry("content-type", "application/avro"));
    }

    @Test
    void givesTheSameIdWheneverTheEventIsWrittenAgain() {
        assertThat(progress("acme", "r-1", 3)).isEqualTo(progress("acme", "r-1", 3));
    }

    @Test
    void givesEveryOtherEventAnotherId() {
        assertThat(progress("acme", "r-1", 3))
                .isNotEqualTo(progress("acme", "r-1", 4))
                .isNotEqualTo(progress("acme", "r-2", 3))
                .isNotEqualTo(progress("other", "r-1", 3))
                .isNotEqualTo(CloudEvent.about("acme", "r-1", EventTopic.VIDEO_FAILED.schema(), 3, SOURCE, NOON)
                        .id());
    }

    private static UUID progress(String tenantId, String requestId, long sequence) {
        return CloudEvent.about(tenantId, requestId, EventTopic.VIDEO_PROGRESSED.schema(), sequence, SOURCE, NOON)
                .id();
    }
}
