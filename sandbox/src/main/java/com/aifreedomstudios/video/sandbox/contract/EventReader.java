package com.aifreedomstudios.video.sandbox.contract;

import com.aifreedomstudios.video.event.TrustedEvents;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning, {@code read_committed}, in no consumer group. For one thread. */
public final class EventReader implements AutoCloseable {

    private final KafkaAvroDeserializer deserializer;
    private final KafkaConsumer<String, byte[]> consumer;

    public EventReader(String bootstrapServers, URI registry, Collection<String> topics) {
        TrustedEvents.trust();
        this.deserializer = new KafkaAvroDeserializer();
        deserializer.configure(Map.of("schema.registry.url", registry.toString(), "specific.avro.reader", true), false);
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(EventReader::partition)
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What arrived since the last call, waiting for something to arrive for at most the given time. */
    public List<SpecificRecord> poll(Duration limit) {
        List<SpecificRecord> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(limit)) {
            if (deserializer.deserialize(record.topic(), record.value()) instanceof SpecificRecord event) {
                events.add(event);
            }
        }
        return events;
    }

    /** What arrived since the last call, up to what is committed now. */
    public List<SpecificRecord> readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<SpecificRecord> events = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            events.addAll(poll(Duration.ofMillis(200)));
        }
        return events;
    }

    /** As {@link #poll}, with keys, headers and bytes as they are on the topic. */
    public List<ConsumerRecord<String, byte[]>> pollRaw(Duration limit) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(limit).forEach(records::add);
        return records;
    }

    @Override
    public void close() {
        consumer.close();
        deserializer.close();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
