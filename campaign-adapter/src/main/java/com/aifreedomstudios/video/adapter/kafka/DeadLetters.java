package com.aifreedomstudios.video.adapter.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps records that cannot be used, as they were received, with headers that say why. */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_MESSAGE = 1_000;

    private final Publisher publisher;
    private final String suffix;

    DeadLetters(Publisher publisher, String suffix) {
        this.publisher = publisher;
        this.suffix = suffix;
    }

    /** Blocks until the record is kept. */
    void put(ConsumerRecord<byte[], byte[]> record, Reason reason, String message) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(record.topic() + suffix, null, record.key(), record.value(), record.headers());
        String why = message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
        add(letter.headers(), "dlt-reason", reason.name());
        add(letter.headers(), "dlt-message", why);
        add(letter.headers(), "dlt-original-topic", record.topic());
        add(letter.headers(), "dlt-original-partition", Integer.toString(record.partition()));
        add(letter.headers(), "dlt-original-offset", Long.toString(record.offset()));
        add(letter.headers(), "dlt-original-timestamp", Long.toString(record.timestamp()));
        publisher.publish(letter);
        log.warn(
                "Put {}-{}@{} aside in {}: {} {}",
                record.topic(),
                record.partition(),
                record.offset(),
                letter.topic(),
                reason,
                why);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Why a record cannot be used. */
    enum Reason {
        /** It is not an event of its topic. */
        UNREADABLE,
        /** The platform refused for good what it asks for. */
        REFUSED,
        /** This service failed on it. */
        BUG
    }
}
