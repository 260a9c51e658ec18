package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.campaign.CampaignPlatform;
import com.aifreedomstudios.video.adapter.campaign.NewsDelivery;
import com.aifreedomstudios.video.adapter.partner.Partner;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoProgressed;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.RestService;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Clock;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires reading and writing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class KafkaConfiguration {

    private static final int REGISTRY_PATIENCE_MILLIS = 5_000;
    private static final int SCHEMAS_CACHED = 1_000;

    @Bean
    KafkaClients kafkaClients(KafkaSettings settings, KafkaProperties properties) {
        return new KafkaClients(settings, properties);
    }

    @Bean
    SchemaRegistryClient schemaRegistryClient(KafkaSettings settings) {
        RestService rest = new RestService(settings.schemaRegistryUrl());
        rest.setHttpConnectTimeoutMs(REGISTRY_PATIENCE_MILLIS);
        rest.setHttpReadTimeoutMs(REGISTRY_PATIENCE_MILLIS);
        return new CachedSchemaRegistryClient(rest, SCHEMAS_CACHED);
    }

    @Bean
    Publisher publisher(KafkaClients clients) {
        return new Publisher(() -> new KafkaProducer<>(clients.producer()));
    }

    @Bean
    NewsDelivery newsDelivery(
            CampaignPlatform platform,
            Publisher publisher,
            SchemaRegistryClient registry,
            KafkaSettings settings,
            Clock clock) {
        KafkaAvroSerializer avro = new KafkaAvroSerializer(
                registry,
                Map.of(
                        "schema.registry.url", settings.schemaRegistryUrl(),
                        "auto.register.schemas", false,
                        // The registry holds the schemas without what only Java needs.
                        "avro.remove.java.properties", true));
        return new NewsDelivery(platform, new EventAnnouncements(publisher, avro, settings.topics(), clock));
    }

    @Bean
    OutcomeReader outcomeReader(
            KafkaClients clients,
            KafkaSettings settings,
            SchemaRegistryClient registry,
            NewsDelivery delivery,
            Publisher publisher) {
        Map<String, Class<? extends SpecificRecord>> types = Map.of(
                settings.topics().generated(), VideoGenerated.class,
                settings.topics().failed(), VideoFailed.class,
                settings.topics().progressed(), VideoProgressed.class);
        NewsWork work = new NewsWork(
                new EventDecoder(registry, types),
                delivery,
                new DeadLetters(publisher, settings.topics().deadLetterSuffix()));
        return new OutcomeReader(
                () -> new KafkaConsumer<>(clients.consumer()),
                consumer -> new PartitionLanes(consumer, work, settings.backOff(), settings.stopWithin()),
                types.keySet());
    }

    @Bean
    Partner brokerPartner(KafkaClients clients, KafkaSettings settings) {
        return new BrokerPartner(settings.bootstrapServers(), () -> Admin.create(clients.admin()));
    }

    @Bean
    Partner registryPartner(KafkaSettings settings) {
        return new RegistryPartner(settings.schemaRegistryUrl());
    }

    @Bean
    Partner assignmentPartner(KafkaSettings settings, OutcomeReader reader) {
        return new AssignmentPartner(settings.groupId(), reader);
    }
}
