package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.event.InternalTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic as an outsider sees it: what is committed, as bytes. */
record Topic(String bootstrapServers, String name) {

    static Topic ledger(String bootstrapServers) {
        return new Topic(bootstrapServers, InternalTopic.JOB_LEDGER.topic());
    }

    /** How many offsets are taken: one by each record, and one by each transaction, for its commit. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return Map.copyOf(consumer.endOffsets(partitions(consumer)));
        }
    }

    static long total(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Reads up to the present end, and does nothing else: what a restore cannot do without.
     *
     * @param from where to begin; a partition that is missing is read from its beginning
     */
    void read(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            from.forEach(consumer::seek);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each);
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
