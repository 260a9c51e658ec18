package com.aifreedomstudios.video.adapter.kafka;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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
        @NotBlank(message = "is missing: set KAFKA_BOOTSTRAP_SERVERS")
        String bootstrapServers,

        @Pattern(regexp = "https?://[^\\s]+", message = "is missing or no http(s) address: set SCHEMA_REGISTRY_URL")
        String schemaRegistryUrl,

        @NotBlank @DefaultValue("campaign-adapter") String groupId,
        @Valid @DefaultValue Topics topics,
        @Valid @DefaultValue BackOff backOff,
        @DefaultValue("3s") Duration stopWithin) {

    /**
     * The topics; the defaults are the contract's.
     *
     * @param deadLetterSuffix what is added to a topic's name to name its dead-letter topic
     */
    public record Topics(
            @NotBlank @DefaultValue("video.generated") String generated,
            @NotBlank @DefaultValue("video.failed") String failed,
            @NotBlank @DefaultValue("video.progressed") String progressed,

            @NotBlank @DefaultValue("video.creative-attached")
            String creativeAttached,

            @NotBlank @DefaultValue("video.creative-rejected")
            String creativeRejected,

            @NotBlank @DefaultValue("-dlt") String deadLetterSuffix) {}
}
