package com.aifreedomstudios.video.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.Fallback;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.part.Broker;
import com.aifreedomstudios.video.sandbox.part.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractIT {

    @TempDir
    private Path directory;

    @Test
    void carriesARequestFromThePublisherToTheReader() throws Exception {
        try (Broker broker = Broker.start(directory.resolve("broker"), directory, 0);
                Registry registry = Registry.start(directory.resolve("registry"), directory, 0)) {
            Topics.create(broker.bootstrapServers(), 4);
            Topics.create(broker.bootstrapServers(), 4);
            Schemas.register(registry.url());
            VideoRequested request = aRequest();

            try (EventPublisher publisher = new EventPublisher(broker.bootstrapServers(), registry.url())) {
                publisher.publish(request).get(10, TimeUnit.SECONDS);
            }

            try (EventReader reader = new EventReader(
                    broker.bootstrapServers(), registry.url(), List.of(EventTopic.VIDEO_REQUESTED.topic()))) {
                List<SpecificRecord> read = new ArrayList<>(reader.poll(Duration.ofSeconds(10)));
                assertThat(read).containsExactly(request);
            }
        }
    }

    private static VideoRequested aRequest() {
        return VideoRequested.newBuilder()
                .setRequestId("r-1")
                .setTenantId("tenant")
                .setCampaignId("campaign")
                .setRequestedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setPrompt("A lighthouse at dawn")
                .setFallback(Fallback.FORBIDDEN)
                .build();
    }
}
