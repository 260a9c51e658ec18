package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What instances of the service consist of as far as Kafka is concerned, in a world that is made up. */
record Wiring(KafkaSettings settings, KafkaClients clients, EventCodec codec, FakeWorld world) {

    /** @param more settings under {@code video.kafka} */
    static Wiring of(String bootstrapServers, URI registry, FakeWorld world, Map<String, String> more) {
        var boot = new KafkaProperties();
        boot.setBootstrapServers(List.of(bootstrapServers));
        boot.getConsumer().getProperties().putAll(Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "500"));
        var settings = settings(registry, more);
        var clients = new KafkaClients(boot, settings);
        var schemas = new CachedSchemaRegistryClient(
                List.of(registry.toString()),
                100,
                List.of(new AvroSchemaProvider()),
                clients.registrySettings(),
                Map.of());
        return new Wiring(settings, clients, new EventCodec(schemas, registry.toString()), world);
    }

    LedgerReader ledger(Supplier<Consumer<byte[], byte[]>> consumers) {
        return new LedgerReader(settings.topics().jobLedger(), consumers, new LedgerCodec(), world.clock());
    }

    RecordedJobs recordedJobs() {
        return new RecordedJobs(settings.topics().jobLedger(), ledger(clients::ledgerConsumer), new LedgerCodec());
    }

    PartitionParts parts() {
        return new PartitionParts(
                settings.topics(),
                new RequestReader(codec),
                world.admission(),
                new LedgerCodec(),
                new JobEvents(settings.topics(), codec, settings.application(), world.clock()),
                new DeadLetters(settings.topics().deadLetters()),
                world.loop(recordedJobs()),
                world.clock());
    }

    private static KafkaSettings settings(URI registry, Map<String, String> more) {
        var properties = new HashMap<String, String>();
        properties.put("video.kafka.registry-url", registry.toString());
        properties.put("video.kafka.hand-over-within", "5s");
        more.forEach((name, value) -> properties.put("video.kafka." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("video.kafka", KafkaSettings.class)
                .get();
    }
}
