package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Admission;
import com.aifreedomstudios.video.consumer.generation.CreateLane;
import com.aifreedomstudios.video.consumer.generation.FindJobs;
import com.aifreedomstudios.video.consumer.generation.JobLoop;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that talk to Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {

    private static final int SCHEMAS = 100;

    @Bean
    KafkaClients kafkaClients(KafkaProperties boot, KafkaSettings settings) {
        return new KafkaClients(boot, settings);
    }

    @Bean
    SchemaRegistryClient schemaRegistry(KafkaSettings settings, KafkaClients clients) {
        return new CachedSchemaRegistryClient(
                List.of(settings.registryUrl()),
                SCHEMAS,
                List.of(new AvroSchemaProvider()),
                clients.registrySettings(),
                Map.of());
    }

    @Bean
    EventCodec eventCodec(SchemaRegistryClient registry, KafkaSettings settings) {
        return new EventCodec(registry, settings.registryUrl());
    }

    @Bean
    LedgerReader ledgerReader(KafkaClients clients, KafkaSettings settings, Clock clock) {
        return new LedgerReader(settings.topics().jobLedger(), clients::ledgerConsumer, new LedgerCodec(), clock);
    }

    @Bean
    RecordedJobs recordedJobs(LedgerReader ledger, KafkaSettings settings) {
        return new RecordedJobs(settings.topics().jobLedger(), ledger, new LedgerCodec());
    }

    @Bean
    PartitionParts partitionParts(
            KafkaSettings settings, EventCodec codec, Admission admission, JobLoop loop, Clock clock) {
        var topics = settings.topics();
        return new PartitionParts(
                topics,
                new RequestReader(codec),
                admission,
                new LedgerCodec(),
                new JobEvents(topics, codec, settings.application(), clock),
                new DeadLetters(topics.deadLetters()),
                loop,
                clock);
    }

    @Bean
    Assignments assignments(
            KafkaClients clients, LedgerReader ledger, PartitionParts parts, CreateLane lane, KafkaSettings settings) {
        return new Assignments(
                partition -> new OwnedPartition(partition, clients::ledgerProducer, ledger, parts),
                lane,
                settings.most(),
                settings.handOverWithin());
    }

    @Bean
    FindJobs findJobs(Assignments assignments, RecordedJobs ledger, KafkaSettings settings) {
        return new LedgerSearch(assignments, ledger, settings.lookUpWithin());
    }

    @Bean
    Intake intake(KafkaClients clients, Assignments assignments, KafkaSettings settings) {
        var check = new TopicCheck(settings, clients.broker(), clients::admin);
        return new Intake(settings.topics().requested(), clients::requestConsumer, assignments, check);
    }

    @Bean
    BrokerProbe brokerProbe(KafkaClients clients) {
        return new BrokerProbe(clients.broker(), clients::admin);
    }

    @Bean
    RegistryProbe registryProbe(SchemaRegistryClient registry, KafkaSettings settings) {
        var topics = settings.topics();
        return new RegistryProbe(
                registry,
                settings.registryUrl(),
                Set.of(
                        topics.generated() + "-value",
                        topics.failed() + "-value",
                        topics.progressed() + "-value",
                        topics.quoted() + "-value"));
    }

    @Bean
    PartitionsProbe partitionsProbe(Assignments assignments, KafkaSettings settings) {
        return new PartitionsProbe(assignments, settings.topics().requested());
    }
}
