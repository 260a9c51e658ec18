package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import com.aifreedomstudios.video.consumer.kafka.EventCodec.Poison;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that become no job, as received, with headers that say where they come from and why. */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;

    DeadLetters(String topic) {
        this.topic = topic;
    }

    ProducerRecord<byte[], byte[]> poison(ConsumerRecord<byte[], byte[]> record, Poison poison) {
        return letter(record, FailureCode.INVALID_REQUEST, String.valueOf(poison.getMessage()));
    }

    ProducerRecord<byte[], byte[]> conflict(ConsumerRecord<byte[], byte[]> record, RequestKey key) {
        return letter(
                record,
                FailureCode.CONFLICTING_DUPLICATE,
                "request " + key + " is known already, with other content; the first one holds");
    }

    private ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> record, FailureCode code, String reason) {
        log.warn(
                "topic={} partition={} offset={} goes to {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                topic,
                reason);
        var letter = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        header(letter, "dlt-code", code.name());
        header(letter, "dlt-reason", reason);
        header(letter, "dlt-topic", record.topic());
        header(letter, "dlt-partition", Integer.toString(record.partition()));
        header(letter, "dlt-offset", Long.toString(record.offset()));
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
