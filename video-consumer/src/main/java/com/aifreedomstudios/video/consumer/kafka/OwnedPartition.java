package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Ledger;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.generation.TryLater;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition for as long as it is assigned to this process: fenced in, restored, at work, and from the beginning again
 * whenever it is in doubt what is durable.
 */
final class OwnedPartition {

    private static final Logger log = LoggerFactory.getLogger(OwnedPartition.class);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
    private static final Duration BEFORE_READING_AGAIN = Duration.ofSeconds(30);

    /** How long jobs of a lost session get to stop; they are interrupted, so this is not for waiting. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /** Much less than the broker keeps a record that nothing replaces. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(6);

    private final int partition;
    private final IntFunction<Producer<byte[], byte[]>> producers;
    private final LedgerReader ledger;
    private final PartitionParts parts;
    private final Thread thread;
    private volatile boolean released;
    private volatile @Nullable PartitionSession session;

    /** @param producers with the partition's transactional id */
    OwnedPartition(
            int partition, IntFunction<Producer<byte[], byte[]>> producers, LedgerReader ledger, PartitionParts parts) {
        this.partition = partition;
        this.producers = producers;
        this.ledger = ledger;
        this.parts = parts;
        this.thread = Thread.ofVirtual().name("partition-" + partition).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Whether requests can be taken in. */
    boolean isReady() {
        return session != null;
    }

    /** What the jobs under way take up. */
    Load load() {
        var current = session;
        return current == null ? Load.NONE : current.load();
    }

    List<RecordedJob> jobs() {
        var current = session;
        return current == null ? List.of() : current.jobs();
    }

    /** See {@link PartitionSession#take}. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var current = session;
        if (current == null) {
            throw new Ledger.Lost("the partition is being restored", new IllegalStateException());
        }
        current.take(records);
    }

    /** Gives the partition away in good order. Blocks until it is, at the most for as long as is given and a little more. */
    void handOver(Duration within) throws InterruptedException {
        released = true;
        var current = session;
        if (current != null) {
            current.handOver(within);
            if (!thread.join(STOP_WITHIN)) {
                current.abandon();
            }
        }
        thread.interrupt();
        // Until then it might still fence somebody in, its successor included.
        thread.join(STOP_WITHIN);
    }

    /** The partition belongs to somebody else already. */
    void abandon() {
        released = true;
        var current = session;
        if (current != null) {
            current.abandon();
        }
        thread.interrupt();
    }

    private void run() {
        while (!released) {
            try {
                own();
            } catch (InterruptedException e) {
                log.debug("partition={} is no longer wanted", partition);
                return;
            } catch (LedgerUnreadable e) {
                log.error("partition={} is stopped: {}", partition, e.getMessage(), e);
                pause(BEFORE_READING_AGAIN);
            } catch (KafkaException | TryLater e) {
                log.warn("partition={} cannot be owned yet: {}", partition, e.getMessage());
                pause(BEFORE_ANOTHER_TRY);
            } catch (RuntimeException | Error bug) {
                // The thread must not die of it: nobody else would take the partition.
                log.error("partition={} cannot be owned because of a bug", partition, bug);
                pause(BEFORE_READING_AGAIN);
            }
        }
    }

    /** Fences the predecessor, restores what it left, and works until the end. */
    private void own() throws InterruptedException {
        var producer = producers.apply(partition);
        try {
            producer.initTransactions();
            var opened = restore(new LedgerWriter(producer, Thread::sleep));
            session = opened;
            work(opened);
        } finally {
            session = null;
            producer.close(Duration.ZERO);
        }
    }

    private PartitionSession restore(LedgerWriter writer) throws InterruptedException {
        var restored = ledger.restore(partition);
        if (released) {
            throw new InterruptedException("released while being restored");
        }
        var opened = new PartitionSession(partition, parts, writer, restored.known());
        Thread.ofVirtual().name("ledger-" + partition).start(writer::run);
        opened.resume(restored.live());
        return opened;
    }

    private void work(PartitionSession opened) throws InterruptedException {
        try {
            while (true) {
                opened.keepLiveJobs();
                if (awaitEnd(opened)) {
                    return;
                }
            }
        } catch (ExecutionException e) {
            if (!released) {
                log.warn(
                        "partition={} is restored, since its owner's last words are in doubt: {}",
                        partition,
                        String.valueOf(e.getCause()));
            }
        } finally {
            opened.abandon();
            opened.awaitJobs(STOP_WITHIN);
        }
    }

    /** Blocks until it has ended, or until it is time to look after it; says whether it has. */
    private static boolean awaitEnd(PartitionSession opened) throws InterruptedException, ExecutionException {
        try {
            opened.ended().get(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            released = true;
        }
    }
}
