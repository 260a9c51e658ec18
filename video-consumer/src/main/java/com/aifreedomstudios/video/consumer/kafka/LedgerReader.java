package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.OtherJobs;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the ledger: the latest durable state of each job. */
final class LedgerReader implements OtherJobs {

    private static final Duration POLL = Duration.ofMillis(250);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final LedgerCodec codec;
    private final Clock clock;

    /** @param consumers of committed records, without a group */
    LedgerReader(String topic, Supplier<Consumer<byte[], byte[]>> consumers, LedgerCodec codec, Clock clock) {
        this.topic = topic;
        this.consumers = consumers;
        this.codec = codec;
        this.clock = clock;
    }

    /** All jobs of a partition. */
    Map<RequestKey, RecordedJob> restore(int partition) throws InterruptedException {
        try (var consumer = consumers.get()) {
            var ledger = List.of(new TopicPartition(topic, partition));
            consumer.assign(ledger);
            consumer.seekToBeginning(ledger);
            return readToEnd(consumer, ledger);
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<Job> movedSince(Instant from) throws InterruptedException {
        try (var consumer = consumers.get()) {
            var starts = consumer.offsetsForTimes(consumer.partitionsFor(topic).stream()
                    .collect(Collectors.toMap(
                            info -> new TopicPartition(topic, info.partition()), _ -> from.toEpochMilli())));
            var moved = starts.entrySet().stream()
                    .filter(start -> start.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, start -> start.getValue().offset()));
            consumer.assign(moved.keySet());
            moved.forEach(consumer::seek);
            return readToEnd(consumer, moved.keySet()).values().stream()
                    .map(RecordedJob::job)
                    .toList();
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    private Map<RequestKey, RecordedJob> readToEnd(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) throws InterruptedException {
        var jobs = new LinkedHashMap<RequestKey, RecordedJob>();
        var ends = consumer.endOffsets(partitions);
        var progress = new LedgerProgress(partitions, position(consumer, partitions), sum(ends.values()), clock);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            if (Thread.interrupted()) {
                throw new InterruptedException("reading the ledger is no longer wanted");
            }
            var records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.value() != null) {
                    var job = codec.job(record);
                    jobs.put(job.job().key(), job);
                }
            }
            progress.read(records.count(), position(consumer, partitions));
        }
        progress.done();
        return jobs;
    }

    /** Of all partitions together, so that it only says how far. */
    private static long position(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }

    private LedgerUnavailable unavailable(KafkaException e) {
        return new LedgerUnavailable("the ledger " + topic + " cannot be read: " + e.getMessage(), e);
    }
}
