package com.aifreedomstudios.video.adapter.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What the Kafka clients are made with: Boot's spring.kafka.* for security and tuning, and what the promises rest on. */
final class KafkaClients {

    private final KafkaSettings settings;
    private final KafkaProperties properties;

    KafkaClients(KafkaSettings settings, KafkaProperties properties) {
        this.settings = settings;
        this.properties = properties;
    }

    Map<String, Object> consumer() {
        Map<String, Object> made = common(properties.buildConsumerProperties());
        made.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        made.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        made.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        made.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        made.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        made.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        // A topic that a reader creates by asking for it has the wrong number of partitions.
        made.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        made.putIfAbsent(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        made.putIfAbsent(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 10_000);
        return made;
    }

    Map<String, Object> producer() {
        Map<String, Object> made = common(properties.buildProducerProperties());
        made.put(ProducerConfig.ACKS_CONFIG, "all");
        made.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        made.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        made.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        made.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        made.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        made.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        return made;
    }

    Map<String, Object> admin() {
        Map<String, Object> made = common(properties.buildAdminProperties());
        made.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        made.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
        return made;
    }

    private Map<String, Object> common(Map<String, Object> fromBoot) {
        Map<String, Object> made = new HashMap<>(fromBoot);
        made.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        made.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return made;
    }
}
