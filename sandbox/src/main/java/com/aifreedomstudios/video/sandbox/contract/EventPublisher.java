package com.aifreedomstudios.video.sandbox.contract;

import com.aifreedomstudios.video.event.CloudEvent;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes as the campaign platform does: Confluent's serializer, campaignId as the key. */
public final class EventPublisher implements AutoCloseable {

    private static final URI SOURCE = URI.create("/campaign-platform");

    private final KafkaAvroSerializer serializer;
    private final KafkaProducer<String, byte[]> producer;

    public EventPublisher(String bootstrapServers, URI registry) {
        this.serializer = new KafkaAvroSerializer();
        serializer.configure(
                Map.of(
                        "schema.registry.url",
                        registry.toString(),
                        "auto.register.schemas",
                        false,
                        "avro.remove.java.properties",
                        true),
                false);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The future completes when the broker has acknowledged it. */
    public Future<RecordMetadata> publish(VideoRequested event) {
        String topic = EventTopic.VIDEO_REQUESTED.topic();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, event.getCampaignId(), serializer.serialize(topic, event));
        CloudEvent.about(event.getTenantId(), event.getRequestId(), event.getSchema(), 0, SOURCE, Instant.now())
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record);
    }

    /** Any bytes on any topic, for records that no serializer would write. */
    public Future<RecordMetadata> publishRaw(String topic, String key, byte @Nullable [] value) {
        return producer.send(new ProducerRecord<>(topic, key, value));
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
    }
}
