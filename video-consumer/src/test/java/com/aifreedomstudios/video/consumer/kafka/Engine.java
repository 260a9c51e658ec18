package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.Consumer;

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

    /**
     * An instance that is at work.
     *
     * @param more settings below {@code video.kafka}
     * @param reading puts a test between the intake and its consumer
     */
    static Engine start(
            String bootstrapServers,
            URI registry,
            FakeWorld world,
            Map<String, String> more,
            UnaryOperator<Consumer<byte[], byte[]>> reading) {
        var wiring = Wiring.of(bootstrapServers, registry, world, more);
        var settings = wiring.settings();
        var clients = wiring.clients();
        var ledger = wiring.ledger(clients::ledgerConsumer);
        var parts = wiring.parts();
        var assignments = new Assignments(
                partition -> new OwnedPartition(partition, clients::ledgerProducer, ledger, parts),
                world.lane,
                settings.most(),
                settings.handOverWithin());
        var intake = new Intake(
                settings.topics().requested(),
                () -> reading.apply(clients.requestConsumer()),
                assignments,
                new TopicCheck(settings, clients.broker(), clients::admin));
        intake.start();
        return new Engine(intake, assignments, clients);
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
