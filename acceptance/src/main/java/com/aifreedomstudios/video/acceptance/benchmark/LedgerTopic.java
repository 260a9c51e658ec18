package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.event.InternalTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The ledger's topic as an outsider sees it. */
final class LedgerTopic {

    static final String NAME = InternalTopic.JOB_LEDGER.topic();

    private final String bootstrapServers;
    private final List<TopicPartition> partitions;

    LedgerTopic(String bootstrapServers, int partitions) {
        this.bootstrapServers = bootstrapServers;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(NAME, number))
                .toList();
    }

    /** How many offsets are taken: one by each record, and one by each transaction, for its commit. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return Map.copyOf(consumer.endOffsets(partitions));
        }
    }

    static long total(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Reads what is committed from some offsets up to the present end, and nothing else: what a restore cannot do without. */
    void read(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer()) {
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
