package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.campaign.PlatformUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through the records of one partition in order, each until it is done. */
final class PartitionLane {

    private static final Logger log = LoggerFactory.getLogger(PartitionLane.class);
    private static final Duration INTERRUPTED = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final RecordWork work;
    private final BackOff backOff;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread worker;
    private volatile @Nullable OffsetAndMetadata reached;

    PartitionLane(TopicPartition partition, RecordWork work, BackOff backOff) {
        this.partition = partition;
        this.work = work;
        this.backOff = backOff;
    }

    TopicPartition partition() {
        return partition;
    }

    void start(List<ConsumerRecord<byte[], byte[]>> records) {
        if (!idle()) {
            throw new IllegalStateException(partition + " was polled while its records were being worked on");
        }
        worker = Thread.ofVirtual().name("lane-" + partition).start(() -> workThrough(records));
    }

    boolean idle() {
        Thread working = worker;
        return working == null || !working.isAlive();
    }

    /** Where the next owner of the partition goes on; absent: nothing is done yet. */
    @Nullable
    OffsetAndMetadata reached() {
        return reached;
    }

    void askToStop() {
        stopping.countDown();
    }

    /** Lets the record in hand come to its end, or cuts it short. */
    void awaitStop(Duration within) {
        Thread working = worker;
        if (working == null) {
            return;
        }
        try {
            if (within.isPositive() && working.join(within)) {
                return;
            }
            working.interrupt();
            working.join(INTERRUPTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workThrough(List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!finish(record)) {
                return;
            }
            reached = new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), "");
        }
    }

    private boolean finish(ConsumerRecord<byte[], byte[]> record) {
        for (int failures = 1; stopping.getCount() > 0; failures++) {
            try {
                work.finish(record);
                return true;
            } catch (PlatformUnavailable e) {
                await(record, failures, e.retryAfter(), e);
            } catch (RuntimeException | Error e) {
                await(record, failures, null, e);
            }
        }
        return false;
    }

    private void await(ConsumerRecord<?, ?> record, int failures, @Nullable Duration asked, Throwable reason) {
        if (stopping.getCount() == 0) {
            return;
        }
        Duration wait = backOff.after(failures, ThreadLocalRandom.current().nextDouble(), asked);
        String message = reason.getMessage();
        log.warn(
                "{} waits {} ms at offset {}: {}",
                partition,
                wait.toMillis(),
                record.offset(),
                message == null ? reason.toString() : message);
        try {
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only awaitStop interrupts, and only after the latch is down.
            Thread.currentThread().interrupt();
        }
    }
}
