package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.OtherJobs;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the ledger: the latest durable state of each job. */
final class LedgerReader implements OtherJobs {

    private static final Duration POLL = Duration.ofMillis(250);

    /** A request that was published with two keys is two jobs. */
    private record Place(int partition, RequestKey key) {}

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
    Collection<RecordedJob> restore(int partition) throws InterruptedException {
        try (var consumer = consumers.get()) {
            return readAll(consumer, List.of(new TopicPartition(topic, partition)), _ -> true);
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    /** The jobs of a request. Records of others are passed over without looking into them. */
    List<RecordedJob> find(Wanted wanted) throws InterruptedException {
        try (var consumer = consumers.get()) {
            var count = consumer.partitionsFor(topic).size();
            var partitions = wanted.campaignId() == null
                    ? IntStream.range(0, count)
                    : IntStream.of(BuiltInPartitioner.partitionForKey(
                            wanted.campaignId().getBytes(StandardCharsets.UTF_8), count));
            return List.copyOf(readAll(
                    consumer,
                    partitions
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .toList(),
                    record -> codec.isOf(wanted, record.key())));
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
            return readToEnd(consumer, moved.keySet(), _ -> true).stream()
                    .map(RecordedJob::job)
                    .toList();
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    private Collection<RecordedJob> readAll(
            Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Predicate<ConsumerRecord<byte[], byte[]>> filter)
            throws InterruptedException {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return readToEnd(consumer, partitions, filter);
    }

    private Collection<RecordedJob> readToEnd(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            Predicate<ConsumerRecord<byte[], byte[]>> filter)
            throws InterruptedException {
        var jobs = new LinkedHashMap<Place, RecordedJob>();
        var ends = consumer.endOffsets(partitions);
        var progress = new LedgerProgress(partitions, position(consumer, partitions), sum(ends.values()), clock);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            if (Thread.interrupted()) {
                throw new InterruptedException("reading the ledger is no longer wanted");
            }
            var records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.value() != null && filter.test(record)) {
                    var job = codec.job(record);
                    jobs.put(new Place(job.partition(), job.job().key()), job);
                }
            }
            progress.read(records.count(), position(consumer, partitions));
        }
        progress.done();
        return jobs.values();
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
