package com.aifreedomstudios.video.consumer.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Reads what is committed in the ledger, to its present end. */
final class LedgerReader {

    private static final Duration POLL = Duration.ofMillis(250);

    /** For a turn; a partition that cannot be read must not keep the others waiting. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

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

    /**
     * Reads from where to start to where the ledger ends now.
     *
     * @param starts the partitions to read, and the offset of each to begin at
     * @throws LedgerUnavailable if it cannot be read now
     */
    void read(
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
