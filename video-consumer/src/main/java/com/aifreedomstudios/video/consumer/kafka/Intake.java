package com.aifreedomstudios.video.consumer.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads requests and hands them to the partitions they are on, on one thread that never waits for anything but the broker.
 *
 * <p>Which partitions are read is settled anew before every poll, from what they are able to take then. So no pause can
 * outlive its reason, and no rebalance can undo one that still has it.
 */
final class Intake implements SmartLifecycle, ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(5);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Assignments assignments;
    private final TopicCheck check;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> current;

    Intake(String topic, Supplier<Consumer<byte[], byte[]>> consumers, Assignments assignments, TopicCheck check) {
        this.topic = topic;
        this.consumers = consumers;
        this.assignments = assignments;
        this.check = check;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("intake").start(this::run);
    }

    /** Hands everything over and leaves the group. Blocks for as long as that takes. */
    @Override
    public void stop() {
        stopping.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    private void run() {
        try {
            while (isWanted()) {
                try {
                    check.awaitTopics(stopping);
                    if (isWanted()) {
                        read();
                    }
                } catch (RuntimeException | Error e) {
                    // Whatever it is: a process that reads nothing any more would look as if it were well.
                    log.error("requests cannot be read at present, trying again", e);
                    var _ = stopping.await(BEFORE_ANOTHER_TRY.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            log.warn("intake was interrupted and ends");
        }
    }

    private void read() throws InterruptedException {
        try (var consumer = consumers.get()) {
            current = consumer;
            consumer.subscribe(List.of(topic), this);
            while (isWanted()) {
                assignments.settle(consumer);
                var records = consumer.poll(POLL);
                for (TopicPartition partition : records.partitions()) {
                    assignments.take(partition, records.records(partition));
                }
            }
        } catch (WakeupException e) {
            log.debug("intake is woken up to end");
        } finally {
            current = null;
            assignments.handOver();
        }
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assignments.add(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        assignments.handOver(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        assignments.abandon(partitions);
    }
}
