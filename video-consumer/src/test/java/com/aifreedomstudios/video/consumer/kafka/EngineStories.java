package com.aifreedomstudios.video.consumer.kafka;

import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.Broker;
import com.aifreedomstudios.video.sandbox.part.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Any number of instances of the service on one broker, in a world that is made up. */
@ExtendWith(SharedRegistry.class)
abstract class EngineStories {

    static final int PARTITIONS = 4;
    static final String REQUESTED = EventTopic.VIDEO_REQUESTED.topic();

    private static Broker broker;
    private static Registry registry;
    private static int tests;

    @TempDir
    Path folder;

    private final List<Engine> engines = new ArrayList<>();
    private final List<SpecificRecord> outcomes = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> deadLetters = new ArrayList<>();
    FakeWorld world;
    EventPublisher publisher;
    private EventReader outcomeReader;
    private EventReader deadLetterReader;
    String prefix;

    @BeforeAll
    static void startBroker(Registry shared, @TempDir Path directory) {
        registry = shared;
        broker = Broker.start(directory.resolve("broker"), directory, 0);
        Topics.create(broker.bootstrapServers(), PARTITIONS);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void connect() {
        prefix = "test" + tests++ + "-";
        world = new FakeWorld(folder);
        publisher = new EventPublisher(broker.bootstrapServers(), registry.url());
        outcomeReader = reader(EventTopic.VIDEO_GENERATED.topic(), EventTopic.VIDEO_FAILED.topic());
        deadLetterReader = reader(EventTopic.VIDEO_REQUESTED.deadLetterTopic());
    }

    @AfterEach
    void disconnect() {
        engines.forEach(Engine::close);
        publisher.close();
        outcomeReader.close();
        deadLetterReader.close();
    }

    Engine startEngine() {
        return startEngine(Map.of(), UnaryOperator.identity());
    }

    Engine startEngine(Map<String, String> settings) {
        return startEngine(settings, UnaryOperator.identity());
    }

    Engine startEngine(Map<String, String> settings, UnaryOperator<Consumer<byte[], byte[]>> reading) {
        var engine = Engine.start(broker.bootstrapServers(), registry.url(), world, settings, reading);
        engines.add(engine);
        await().atMost(Engine.patience()).until(engine::isReady);
        return engine;
    }

    void publishMany(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            publish(request("many-" + i).build());
        }
    }

    void publish(VideoRequested event) throws Exception {
        publisher.publish(event).get();
    }

    /** For a campaign of its own, so that requests spread over the partitions. */
    VideoRequested.Builder request(String id) {
        return VideoRequested.newBuilder()
                .setRequestId(prefix + id)
                .setTenantId("tenant-1")
                .setCampaignId("campaign-" + id)
                .setRequestedAt(Instant.now())
                .setPrompt("a red kite over green hills, " + id)
                .setModel("veo-3.1");
    }

    List<SpecificRecord> myOutcomes() {
        outcomes.addAll(outcomeReader.poll(Duration.ofMillis(100)));
        return outcomes.stream()
                .filter(outcome -> outcome.get(
                                outcome.getSchema().getField("requestId").pos())
                        .toString()
                        .startsWith(prefix))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> letters() {
        deadLetters.addAll(deadLetterReader.pollRaw(Duration.ofMillis(100)));
        return deadLetters;
    }

    private static EventReader reader(String... topics) {
        return new EventReader(broker.bootstrapServers(), registry.url(), List.of(topics));
    }

    static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(Engine.patience()).until(condition);
    }
}
