package com.aifreedomstudios.video.consumer.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Makes Kafka's clients: addresses and credentials from {@code spring.kafka.*}, what correctness needs from here. */
final class KafkaClients {

    private static final int RECORDS_AT_ONCE = 100;

    /** A broker that does not answer is said to be away long before Kafka's own minute is over. */
    private static final int ANSWER_WITHIN_MS = 10_000;

    private static final int RECORDS_AT_ONCE_OF_THE_LEDGER = 5_000;

    /** The most of a partition that comes with one answer: less than what G1 calls humongous and does not collect with the young. */
    private static final int LEDGER_BYTES_AT_ONCE = 256 * 1024;

    private static final int LARGEST_RECORD_BYTES = 4 * 1024 * 1024;

    /** The broker must say no, or yes, before it ends the transaction of its own accord. */
    private static final int PARTS_OF_THE_TRANSACTION_TIMEOUT = 2;

    private final KafkaProperties boot;
    private final KafkaSettings settings;

    KafkaClients(KafkaProperties boot, KafkaSettings settings) {
        this.boot = boot;
        this.settings = settings;
    }

    /** Where the broker is, for people. */
    String broker() {
        return String.join(",", boot.getBootstrapServers());
    }

    Map<String, Object> registrySettings() {
        var config = new HashMap<String, Object>(boot.getProperties());
        config.put("schema.registry.url", settings.registryUrl());
        config.putIfAbsent("http.connect.timeout.ms", 3000);
        config.putIfAbsent("http.read.timeout.ms", 5000);
        return config;
    }

    Admin admin() {
        var config = boot.buildAdminProperties();
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
        return Admin.create(config);
    }

    Consumer<byte[], byte[]> requestConsumer() {
        var config = consumer();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.application());
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        return new KafkaConsumer<>(config);
    }

    Consumer<byte[], byte[]> ledgerConsumer() {
        var config = consumer();
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE_OF_THE_LEDGER);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LEDGER_BYTES_AT_ONCE);
        return new KafkaConsumer<>(config);
    }

    /** With the transactional id of a partition; not yet fenced in. */
    Producer<byte[], byte[]> ledgerProducer(int partition) {
        var config = boot.buildProducerProperties();
        var timeout = Math.toIntExact(settings.transactionTimeout().toMillis());
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId(partition));
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeout);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / PARTS_OF_THE_TRANSACTION_TIMEOUT);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD_BYTES);
        return new KafkaProducer<>(config);
    }

    private Map<String, Object> consumer() {
        var config = boot.buildConsumerProperties();
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return config;
    }
}
