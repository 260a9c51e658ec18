package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.FakeProvider;
import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import com.aifreedomstudios.video.sandbox.contract.Schemas;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.Broker;
import com.aifreedomstudios.video.sandbox.part.Registry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineIT {

    private static final int PARTITIONS = 4;
    private static final String REQUESTED = EventTopic.VIDEO_REQUESTED.topic();

    private static Broker broker;
    private static Registry registry;
    private static int tests;

    @TempDir
    Path folder;

    private final List<Engine> engines = new ArrayList<>();
    private final List<SpecificRecord> outcomes = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> deadLetters = new ArrayList<>();
    private FakeWorld world;
    private EventPublisher publisher;
    private EventReader outcomeReader;
    private EventReader deadLetterReader;
    private String prefix;

    @BeforeAll
    static void startBrokerAndRegistry(@TempDir Path directory) {
        registry = Registry.start(directory.resolve("registry"), directory, 0);
        broker = Broker.start(directory.resolve("broker"), directory, 0);
        Topics.create(broker.bootstrapServers(), PARTITIONS);
        Schemas.register(registry.url());
    }

    @AfterAll
    static void stopBrokerAndRegistry() {
        broker.close();
        registry.close();
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

    @Test
    void answersEachRequestOnce() throws Exception {
        startEngine();
        world.provider.willSucceedWith(FakeProvider.anyVideo());

        publish(request("a").build());
        publish(request("b").setPrompt(" ").build());
        publish(request("c").setModel("no-such-model").build());
        publish(request("d").setCampaignId("").build());

        awaitUntil(() -> myOutcomes().size() == 4);
        assertThat(myOutcomes().stream().filter(VideoGenerated.class::isInstance))
                .hasSize(1);
        assertThat(failures())
                .extracting(VideoFailed::getCode, VideoFailed::getField)
                .containsExactlyInAnyOrder(
                        tuple(FailureCode.INVALID_REQUEST, "prompt"),
                        tuple(FailureCode.INVALID_REQUEST, "model"),
                        tuple(FailureCode.INVALID_REQUEST, "campaignId"));
        assertThat(world.provider.creates()).hasSize(1);
    }

    @Test
    void recognisesARepeatedRequestAndSetsAConflictingOneAside() throws Exception {
        startEngine();
        world.provider.willSucceedWith(FakeProvider.anyVideo());

        publish(request("a").build());
        publish(request("a").build());
        publish(request("a").setPrompt("something else").build());
        publish(request("b").build());

        awaitUntil(() ->
                myOutcomes().size() == 2 && myDeadLetters("something else").size() == 1);
        assertThat(world.provider.creates()).hasSize(2);
    }

    @Test
    void setsAsideWhatCannotBeReadAndGoesOn() throws Exception {
        startEngine();
        world.provider.willSucceedWith(FakeProvider.anyVideo());
        var bomb = new byte[] {0, 0, 0, 0, 1, -2, -1, -1, -1, 15};

        publisher
                .publishRaw(REQUESTED, "campaign", (prefix + "garbage").getBytes(StandardCharsets.UTF_8))
                .get();
        publisher
                .publishRaw(REQUESTED, "campaign", new byte[] {0, 0x7f, 0, 0, 0, 1, 2, 3})
                .get();
        publisher.publishRaw(REQUESTED, "campaign", bomb).get();
        publish(request("a").build());

        awaitUntil(() -> myOutcomes().size() == 1);
        awaitUntil(() -> myDeadLetters(prefix + "garbage").size() == 1);
        awaitUntil(() -> letters().stream().anyMatch(letter -> Arrays.equals(letter.value(), bomb)));
        assertThat(new String(
                        myDeadLetters(prefix + "garbage")
                                .getFirst()
                                .headers()
                                .lastHeader("dlt-reason")
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("not an Avro message");
    }

    @Test
    void createsNothingNewWhenTheTopicIsReplayed() throws Exception {
        world.provider.willSucceedWith(FakeProvider.anyVideo());
        var engine = startEngine();
        publishMany(20);
        awaitUntil(() -> myOutcomes().size() == 20);
        engine.close();

        rewind(engine);
        startEngine();
        publish(request("last").build());

        awaitUntil(() -> myOutcomes().size() == 21);
        assertThat(world.provider.started()).hasSize(21);
    }

    @Test
    void goesOnWithWhatAnotherInstanceLeft() throws Exception {
        var first = startEngine();
        publishMany(20);
        awaitUntil(() -> world.provider.started().size() == 20);

        startEngine();
        first.close();
        endAll();

        awaitUntil(() -> myOutcomes().size() == 20);
        assertThat(world.provider.creates()).hasSize(20);
        assertThat(myOutcomes()).hasSize(20);
    }

    @Test
    void sharesTheWorkWithAnInstanceThatJoinsAndLeaves() throws Exception {
        startEngine();
        publishMany(20);
        awaitUntil(() -> world.provider.started().size() == 20);

        var second = startEngine();
        awaitUntil(() -> second.assignments.live() > 0);
        publish(request("while-shared").build());
        awaitUntil(() -> world.provider.started().size() == 21);
        second.close();
        endAll();

        awaitUntil(() -> myOutcomes().size() == 21);
        assertThat(world.provider.creates()).hasSize(21);
    }

    @Test
    void restoresItselfWhenItsLastWordsAreInDoubt() throws Exception {
        var engine = startEngine();
        publishMany(8);
        awaitUntil(() -> world.provider.started().size() == 8);

        // Somebody takes the partitions' transactional ids over, as a successor would.
        for (int partition = 0; partition < PARTITIONS; partition++) {
            try (var successor = engine.clients.ledgerProducer(partition)) {
                successor.initTransactions();
            }
        }
        endAll();

        awaitUntil(() -> myOutcomes().size() == 8);
        assertThat(world.provider.creates()).hasSize(8);
    }

    @Test
    void readsNoMoreThanItHasRoomFor() throws Exception {
        startEngine(1);
        publish(request("first").build());
        awaitUntil(() -> world.provider.started().size() == 1);

        publishMany(20);
        await().during(Duration.ofSeconds(2))
                .atMost(Engine.patience())
                .until(() -> world.provider.started().size() == 1);
        endAll();

        awaitUntil(() -> myOutcomes().size() == 21);
        assertThat(world.provider.creates()).hasSize(21);
    }

    @Test
    void readsNoMoreWhileTheProviderRefusesAllAndFailsNone() throws Exception {
        var engine = startEngine();
        world.provider
                .willSucceedWith(FakeProvider.anyVideo())
                .willAnswer(new Answer.NotNow(Duration.ofSeconds(10), "no credit"));
        publish(request("refused").build());
        awaitUntil(() -> world.provider.creates().size() == 1);
        publish(request("waiting").build());
        awaitUntil(world.lane::isShut);

        publishMany(20);
        await().during(Duration.ofSeconds(2))
                .atMost(Engine.patience())
                .until(() -> world.lane.isShut() && engine.assignments.live() == 2);

        awaitUntil(() -> myOutcomes().size() == 22);
        assertThat(failures()).isEmpty();
        assertThat(world.provider.creates()).hasSize(23);
    }

    private Engine startEngine() {
        return startEngine(1000);
    }

    private Engine startEngine(int maxLiveJobs) {
        var engine = Engine.start(broker.bootstrapServers(), registry.url(), world, maxLiveJobs);
        engines.add(engine);
        await().atMost(Engine.patience()).until(engine::isReady);
        return engine;
    }

    private void endAll() {
        world.provider
                .willEndEach(
                        prediction -> new Ending.Succeeded(world.provider.leave(prediction, FakeProvider.anyVideo())))
                .started()
                .forEach(listed -> world.provider.succeed(listed.prediction(), FakeProvider.anyVideo()));
    }

    private void publishMany(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            publish(request("many-" + i).build());
        }
    }

    private void publish(VideoRequested event) throws Exception {
        publisher.publish(event).get();
    }

    /** For a campaign of its own, so that requests spread over the partitions. */
    private VideoRequested.Builder request(String id) {
        return VideoRequested.newBuilder()
                .setRequestId(prefix + id)
                .setTenantId("tenant-1")
                .setCampaignId("campaign-" + id)
                .setRequestedAt(Instant.now())
                .setPrompt("a red kite over green hills, " + id)
                .setModel("veo-3.1");
    }

    private void rewind(Engine engine) throws Exception {
        var beginning = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(REQUESTED, partition), _ -> new OffsetAndMetadata(0)));
        try (var admin = engine.clients.admin()) {
            admin.alterConsumerGroupOffsets("video-consumer", beginning).all().get();
        }
    }

    private List<SpecificRecord> myOutcomes() {
        outcomes.addAll(outcomeReader.poll(Duration.ofMillis(100)));
        return outcomes.stream()
                .filter(outcome -> outcome.get(
                                outcome.getSchema().getField("requestId").pos())
                        .toString()
                        .startsWith(prefix))
                .toList();
    }

    private List<VideoFailed> failures() {
        return myOutcomes().stream()
                .filter(VideoFailed.class::isInstance)
                .map(VideoFailed.class::cast)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> myDeadLetters(String containing) {
        return letters().stream()
                .filter(letter -> letter.value() != null
                        && new String(letter.value(), StandardCharsets.UTF_8).contains(containing))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        deadLetters.addAll(deadLetterReader.pollRaw(Duration.ofMillis(100)));
        return deadLetters;
    }

    private static EventReader reader(String... topics) {
        return new EventReader(broker.bootstrapServers(), registry.url(), List.of(topics));
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(Engine.patience()).until(condition);
    }
}
