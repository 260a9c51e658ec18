package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** One instance of the service as far as Kafka is concerned, in a world that is made up. */
final class Engine implements AutoCloseable {

    private final Intake intake;
    final Assignments assignments;
    final KafkaClients clients;

    private Engine(Intake intake, Assignments assignments, KafkaClients clients) {
        this.intake = intake;
        this.assignments = assignments;
        this.clients = clients;
    }

    static Engine start(String bootstrapServers, URI registry, FakeWorld world, int maxLiveJobs) {
        var boot = new KafkaProperties();
        boot.setBootstrapServers(List.of(bootstrapServers));
        boot.getConsumer().getProperties().putAll(Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "500"));
        var settings = settings(registry, maxLiveJobs);
        var clients = new KafkaClients(boot, settings);
        var schemas = new CachedSchemaRegistryClient(
                List.of(registry.toString()),
                100,
                List.of(new AvroSchemaProvider()),
                clients.registrySettings(),
                Map.of());
        var codec = new EventCodec(schemas, registry.toString());
        var ledger = new LedgerReader(
                settings.topics().jobLedger(), clients::ledgerConsumer, new LedgerCodec(), world.clock());
        var parts = new PartitionParts(
                settings.topics(),
                new RequestReader(codec),
                world.admission(),
                new LedgerCodec(),
                new JobEvents(settings.topics(), codec, settings.application(), world.clock()),
                new DeadLetters(settings.topics().deadLetters()),
                world.loop(ledger),
                world.clock());
        var assignments = new Assignments(
                partition -> new OwnedPartition(partition, clients::ledgerProducer, ledger, parts),
                world.lane,
                settings.maxLiveJobs(),
                settings.handOverWithin());
        var intake = new Intake(
                settings.topics().requested(),
                clients::requestConsumer,
                assignments,
                new TopicCheck(settings, clients.broker(), clients::admin));
        intake.start();
        return new Engine(intake, assignments, clients);
    }

    private static KafkaSettings settings(URI registry, int maxLiveJobs) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "video.kafka.registry-url", registry.toString(),
                        "video.kafka.hand-over-within", "5s",
                        "video.kafka.max-live-jobs", Integer.toString(maxLiveJobs))))
                .bind("video.kafka", KafkaSettings.class)
                .get();
    }

    boolean isReady() {
        return assignments.hasJoined() && assignments.notReady().isEmpty();
    }

    @Override
    public void close() {
        intake.stop();
    }

    static Duration patience() {
        return Duration.ofSeconds(40);
    }
}
