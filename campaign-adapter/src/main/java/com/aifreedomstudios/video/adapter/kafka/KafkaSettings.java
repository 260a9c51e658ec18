package com.aifreedomstudios.video.adapter.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the events are.
 *
 * @param bootstrapServers the brokers, as host:port with commas between them
 * @param schemaRegistryUrl the registry's Confluent-compatible API
 * @param groupId the consumer group
 * @param topics the topics read and written
 * @param backOff how long a partition waits for the platform
 * @param stopWithin how long work in hand may take when the service is told to stop
 */
public record KafkaSettings(
        String bootstrapServers,
        String schemaRegistryUrl,
        @DefaultValue("campaign-adapter") String groupId,
        @DefaultValue Topics topics,
        @DefaultValue BackOff backOff,
        @DefaultValue("3s") Duration stopWithin) {

    public KafkaSettings {
        if (!schemaRegistryUrl.matches("https?://\\S+")) {
            throw new IllegalArgumentException("SCHEMA_REGISTRY_URL is no http(s) address: " + schemaRegistryUrl);
        }
    }

    /**
     * The topics; the defaults are the contract's.
     *
     * @param deadLetterSuffix what is added to a topic's name to name its dead-letter topic
     */
    public record Topics(
            @DefaultValue("video.generated") String generated,
            @DefaultValue("video.failed") String failed,
            @DefaultValue("video.progressed") String progressed,

            @DefaultValue("video.creative-attached") String creativeAttached,

            @DefaultValue("video.creative-rejected") String creativeRejected,

            @DefaultValue("-dlt") String deadLetterSuffix) {}
}
