package com.aifreedomstudios.video.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @TempDir
    private Path directory;

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilledAndRestarted() throws Exception {
        try (Broker broker = Broker.start(directory.resolve("broker"), directory, 0)) {
            Map<String, Object> address = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(address)) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get(10, TimeUnit.SECONDS);
            }
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(address, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("kept", "value")).get(10, TimeUnit.SECONDS);
            }

            broker.kill();
            assertThat(broker.isAlive()).isFalse();
            broker.restart();

            try (KafkaConsumer<String, String> consumer =
                    new KafkaConsumer<>(address, new StringDeserializer(), new StringDeserializer())) {
                consumer.assign(List.of(PARTITION));
                consumer.seekToBeginning(List.of(PARTITION));
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(10));
                assertThat(records).extracting("value").containsExactly("value");
            }
        }
    }

    @Test
    void hasTheTransactionsThatDoNotLoseRecords() throws Exception {
        try (Broker broker = Broker.start(directory.resolve("broker"), directory, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Map<String, FinalizedVersionRange> features = admin.describeFeatures()
                    .featureMetadata()
                    .get(10, TimeUnit.SECONDS)
                    .finalizedFeatures();

            assertThat(features)
                    .hasEntrySatisfying(
                            "transaction.version",
                            version -> assertThat(version.maxVersionLevel()).isEqualTo((short) 2));
        }
    }
}
