package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the dead letters of requests, and notes when each came. */
final class DeadLetterWatch implements AutoCloseable {

    /**
     * A dead letter.
     *
     * @param atNanos when it was read first
     */
    record Letter(ConsumerRecord<String, byte[]> record, long atNanos) {}

    private final EventReader reader;
    private final Map<String, Letter> letters = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    DeadLetterWatch(Sandbox sandbox) {
        this.reader = sandbox.reader(List.of(EventTopic.VIDEO_REQUESTED.deadLetterTopic()));
        this.thread = Thread.ofPlatform().name("dead-letters").start(this::read);
    }

    /** By the record's key. */
    Optional<Letter> letter(String key) {
        return Optional.ofNullable(letters.get(key));
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (reader) {
            while (!closed) {
                for (ConsumerRecord<String, byte[]> record : reader.pollRaw(Duration.ofMillis(100))) {
                    letters.putIfAbsent(record.key(), new Letter(record, System.nanoTime()));
                }
            }
        }
    }
}
