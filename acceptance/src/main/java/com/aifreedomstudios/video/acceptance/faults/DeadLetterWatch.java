package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.BackgroundReader;
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

    private final Map<String, Letter> letters = new ConcurrentHashMap<>();
    private final BackgroundReader reader;

    DeadLetterWatch(Sandbox sandbox) {
        var topics = List.of(EventTopic.VIDEO_REQUESTED.deadLetterTopic());
        this.reader = new BackgroundReader("dead-letters", sandbox.reader(topics), this::read);
    }

    /** By the record's key. */
    Optional<Letter> letter(String key) {
        return Optional.ofNullable(letters.get(key));
    }

    @Override
    public void close() {
        reader.close();
    }

    private void read(EventReader records) {
        for (ConsumerRecord<String, byte[]> record : records.pollRaw(Duration.ofMillis(100))) {
            letters.putIfAbsent(record.key(), new Letter(record, System.nanoTime()));
        }
    }
}
