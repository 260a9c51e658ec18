package com.aifreedomstudios.video.acceptance.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts a consumer group's rebalances where the broker writes each of them down. */
final class Rebalances {

    private static final String GROUP = "video-consumer";
    private static final String TOPIC = "__consumer_offsets";

    /** Of the record's key; others stand for offsets. */
    private static final short GROUP_METADATA = 2;

    private final String bootstrapServers;

    Rebalances(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Since the beginning; the first is the group's own. */
    int soFar() {
        var count = 0;
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    count += isRebalance(record) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static boolean isRebalance(ConsumerRecord<byte[], byte[]> record) {
        var key = ByteBuffer.wrap(record.key());
        if (record.value() == null || key.getShort() != GROUP_METADATA) {
            return false;
        }
        var group = new byte[key.getShort()];
        key.get(group);
        return GROUP.equals(new String(group, StandardCharsets.UTF_8));
    }
}
