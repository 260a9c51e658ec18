package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.OtherJobs;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.RequestKey;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the ledger: the latest durable state of each job. */
final class LedgerReader implements OtherJobs {

    private static final Logger log = LoggerFactory.getLogger(LedgerReader.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration TELL_AFTER = Duration.ofSeconds(2);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final LedgerCodec codec;

    /** @param consumers of committed records, without a group */
    LedgerReader(String topic, Supplier<Consumer<byte[], byte[]>> consumers, LedgerCodec codec) {
        this.topic = topic;
        this.consumers = consumers;
        this.codec = codec;
    }

    /** All jobs of a partition. */
    Map<RequestKey, Job> restore(int partition) throws InterruptedException {
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
            return List.copyOf(readToEnd(consumer, moved.keySet()).values());
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    private Map<RequestKey, Job> readToEnd(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions)
            throws InterruptedException {
        var jobs = new LinkedHashMap<RequestKey, Job>();
        var ends = consumer.endOffsets(partitions);
        var progress = new Progress();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            if (Thread.interrupted()) {
                throw new InterruptedException("reading the ledger is no longer wanted");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.value() != null) {
                    var job = codec.job(record.value());
                    jobs.put(job.key(), job);
                }
                progress.count(partitions);
            }
        }
        return jobs;
    }

    private LedgerUnavailable unavailable(KafkaException e) {
        return new LedgerUnavailable("the ledger " + topic + " cannot be read: " + e.getMessage(), e);
    }

    /** Tells how far reading is, once it takes long. */
    private static final class Progress {

        private long records;
        private long tellAt = System.nanoTime() + TELL_AFTER.toNanos();

        void count(Collection<TopicPartition> partitions) {
            records++;
            if (System.nanoTime() >= tellAt) {
                log.info("reading the ledger {}: {} records so far", partitions, records);
                tellAt = System.nanoTime() + TELL_AFTER.toNanos();
            }
        }
    }
}
