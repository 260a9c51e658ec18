package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.OtherJobs;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Reads the ledger: the latest durable state of each job. */
final class LedgerReader implements OtherJobs {

    private static final Duration POLL = Duration.ofMillis(250);

    /** For a turn; a partition that cannot be read must not keep the others waiting. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** A request that was published with two keys is two jobs. */
    private record Place(int partition, ByteBuffer key) {}

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final LedgerCodec codec;
    private final Clock clock;

    /** All side by side would be restored at the same late moment; a few at a time, the first go on soon. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** @param consumers of committed records, without a group */
    LedgerReader(String topic, Supplier<Consumer<byte[], byte[]>> consumers, LedgerCodec codec, Clock clock) {
        this.topic = topic;
        this.consumers = consumers;
        this.codec = codec;
        this.clock = clock;
    }

    /** What a partition's ledger comes down to. */
    RestoredPartition restore(int partition) throws InterruptedException {
        var restored = new RestoredPartition(codec, new KnownRequests(clock));
        var hasTurn = turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        try {
            read(consumer -> consumer.beginningOffsets(List.of(new TopicPartition(topic, partition))), restored::read);
        } finally {
            turns.release(hasTurn ? 1 : 0);
        }
        return restored;
    }

    /** The jobs of a request. Records of others are passed over without looking into them. */
    List<RecordedJob> find(Wanted wanted) throws InterruptedException {
        return latest(
                consumer -> consumer.beginningOffsets(partitionsOf(wanted, consumer)),
                record -> codec.isOf(wanted, record.key()));
    }

    @Override
    public List<Job> movedSince(Instant from) throws InterruptedException {
        return latest(consumer -> offsetsSince(from, consumer), _ -> true).stream()
                .map(RecordedJob::job)
                .toList();
    }

    private List<TopicPartition> partitionsOf(Wanted wanted, Consumer<byte[], byte[]> consumer) {
        var count = consumer.partitionsFor(topic).size();
        var partitions = wanted.campaignId() == null
                ? IntStream.range(0, count)
                : IntStream.of(BuiltInPartitioner.partitionForKey(
                        wanted.campaignId().getBytes(StandardCharsets.UTF_8), count));
        return partitions
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private Map<TopicPartition, Long> offsetsSince(Instant from, Consumer<byte[], byte[]> consumer) {
        var starts = consumer.offsetsForTimes(consumer.partitionsFor(topic).stream()
                .collect(Collectors.toMap(
                        info -> new TopicPartition(topic, info.partition()), _ -> from.toEpochMilli())));
        return starts.entrySet().stream()
                .filter(start -> start.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, start -> start.getValue().offset()));
    }

    private List<RecordedJob> latest(
            Function<Consumer<byte[], byte[]>, Map<TopicPartition, Long>> starts,
            Predicate<ConsumerRecord<byte[], byte[]>> filter)
            throws InterruptedException {
        var latest = new LinkedHashMap<Place, ConsumerRecord<byte[], byte[]>>();
        read(starts, record -> {
            if (filter.test(record)) {
                latest.put(new Place(record.partition(), ByteBuffer.wrap(record.key())), record);
            }
        });
        return latest.values().stream().map(codec::job).toList();
    }

    /** From where to start, to where the ledger ends now. */
    private void read(
            Function<Consumer<byte[], byte[]>, Map<TopicPartition, Long>> starts,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each)
            throws InterruptedException {
        try {
            var consumer = consumers.get();
            try {
                var from = starts.apply(consumer);
                consumer.assign(from.keySet());
                from.forEach(consumer::seek);
                readToEnd(consumer, from.keySet(), each);
            } catch (InterruptException e) {
                var _ = Thread.interrupted();
                throw noLongerWanted();
            } finally {
                // By a thread that nobody interrupts: Kafka's client would log that as an error.
                Thread.ofVirtual().name("ledger-closing").start(consumer::close).join();
            }
        } catch (KafkaException e) {
            throw new LedgerUnavailable("the ledger " + topic + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void readToEnd(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each)
            throws InterruptedException {
        var ends = consumer.endOffsets(partitions);
        var progress = new LedgerProgress(partitions, position(consumer, partitions), sum(ends.values()), clock);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            if (Thread.interrupted()) {
                throw noLongerWanted();
            }
            var records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.value() != null) {
                    each.accept(record);
                }
            }
            progress.read(records.count(), position(consumer, partitions));
        }
        progress.done();
    }

    private static InterruptedException noLongerWanted() {
        return new InterruptedException("reading the ledger is no longer wanted");
    }

    /** Of all partitions together, so that it only says how far. */
    private static long position(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }
}
