package com.aifreedomstudios.video.adapter.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Polls the topics for as long as the service runs. */
final class OutcomeReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutcomeReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration START_AGAIN = Duration.ofSeconds(3);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Function<Consumer<byte[], byte[]>, PartitionLanes> lanesOf;
    private final Collection<String> topics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean holdsPartitions;

    OutcomeReader(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Function<Consumer<byte[], byte[]>, PartitionLanes> lanesOf,
            Collection<String> topics) {
        this.consumers = consumers;
        this.lanesOf = lanesOf;
        this.topics = topics;
    }

    boolean holdsPartitions() {
        return holdsPartitions;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("outcome-reader").start(this::readUntilStopped);
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread reading = thread;
        if (reading == null) {
            return;
        }
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread reading = thread;
        return reading != null && reading.isAlive();
    }

    private void readUntilStopped() {
        while (!stopped(Duration.ZERO)) {
            try {
                read();
            } catch (KafkaException e) {
                // Among others a broker's name that does not resolve yet.
                log.warn("Cannot read {}, starting again in {} s: {}", topics, START_AGAIN.toSeconds(), reasonOf(e));
                stopped(START_AGAIN);
            } catch (RuntimeException e) {
                log.error("Reading {} failed, starting again in {} s", topics, START_AGAIN.toSeconds(), e);
                stopped(START_AGAIN);
            }
        }
    }

    private void read() {
        Consumer<byte[], byte[]> consumer = consumers.get();
        PartitionLanes lanes = lanesOf.apply(consumer);
        try {
            consumer.subscribe(topics, lanes);
            while (!stopped(Duration.ZERO)) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                records.partitions().forEach(partition -> lanes.start(partition, records.records(partition)));
                lanes.settle();
                holdsPartitions = !consumer.assignment().isEmpty();
            }
        } finally {
            holdsPartitions = false;
            try {
                lanes.stop();
            } finally {
                consumer.close(CloseOptions.timeout(CLOSE));
            }
        }
    }

    private boolean stopped(Duration within) {
        try {
            return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String reasonOf(Throwable e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).toString();
    }
}
