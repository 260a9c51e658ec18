package com.aifreedomstudios.video.adapter.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** Writes records, each until it is durable. */
final class Publisher implements DisposableBean {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private @Nullable Producer<byte[], byte[]> producer;

    Publisher(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    /** Blocks until every replica in sync has the record. */
    void publish(ProducerRecord<byte[], byte[]> record) {
        try {
            producer().send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerUnavailable("Interrupted while writing to " + record.topic(), e);
        } catch (ExecutionException | KafkaException e) {
            throw new PartnerUnavailable("Cannot write to " + record.topic() + ": " + e.getMessage(), e);
        }
    }

    /** Made when first needed: a broker's name that does not resolve yet must not end the service. */
    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> made = producer;
        if (made == null) {
            made = producers.get();
            producer = made;
        }
        return made;
    }

    @Override
    public synchronized void destroy() {
        if (producer != null) {
            producer.close(CLOSE);
        }
    }
}
