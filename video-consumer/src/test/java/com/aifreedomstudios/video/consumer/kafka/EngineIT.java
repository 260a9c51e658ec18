package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.FakeProvider;
import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.event.v1.Reference;
import com.aifreedomstudios.video.event.v1.ReferenceRole;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineIT extends EngineStories {

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
    void readsNoMoreThanItHasRoomFor() throws Exception {
        startEngine(Map.of("max-live-jobs", "1"));
        publish(request("first").build());
        awaitUntil(() -> world.provider.started().size() == 1);

        publishMany(20);
        await().during(Duration.ofSeconds(2))
                .atMost(Engine.patience())
                .until(() -> world.provider.started().size() == 1);
        world.endAll();

        awaitUntil(() -> myOutcomes().size() == 21);
        assertThat(world.provider.creates()).hasSize(21);
    }

    @Test
    void readsNoMoreThanThereIsMemoryForTheirPictures() throws Exception {
        var polls = new AtomicInteger();
        var engine = startEngine(
                Map.of("max-inline-pictures", "1KB"),
                consumer -> Intercepted.object(Consumer.class, consumer, (method, call) -> {
                    if (method.equals("poll")) {
                        polls.incrementAndGet();
                    }
                    return call.call();
                }));
        world.provider.willSucceedWith(FakeProvider.anyVideo());
        world.pictures.willBeAway(Integer.MAX_VALUE);
        publish(withPicture("first"));
        awaitUntil(() -> engine.assignments.load().pictureBytes() > 1024);
        // The poll that was under way may still bring more.
        var sofar = polls.get();
        awaitUntil(() -> polls.get() > sofar + 1);

        for (int i = 0; i < 20; i++) {
            publish(withPicture("later-" + i));
        }
        await().during(Duration.ofSeconds(2))
                .atMost(Engine.patience())
                .until(() -> engine.assignments.load().jobs() == 1);
        world.pictures.willBeAway(0);

        awaitUntil(() -> myOutcomes().size() == 21);
        assertThat(failures()).isEmpty();
        awaitUntil(() -> engine.assignments.load().equals(Load.NONE));
    }

    private VideoRequested withPicture(String id) {
        var picture = ByteBuffer.wrap(new byte[1500]);
        return request(id)
                .setReferences(List.of(new Reference(ReferenceRole.FIRST_FRAME, picture)))
                .build();
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
                .until(() -> world.lane.isShut() && engine.assignments.load().jobs() == 2);

        awaitUntil(() -> myOutcomes().size() == 22);
        assertThat(failures()).isEmpty();
        assertThat(world.provider.creates()).hasSize(23);
    }

    @Test
    void readsOnAfterABugAndDoesNotLookWellMeanwhile() throws Exception {
        var bug = new AtomicReference<@Nullable RuntimeException>();
        var engine = startEngine(
                Map.of(),
                consumer -> Intercepted.object(Consumer.class, consumer, (method, call) -> {
                    var shown = method.equals("poll") ? bug.getAndSet(null) : null;
                    if (shown != null) {
                        throw shown;
                    }
                    return call.call();
                }));
        world.provider.willSucceedWith(FakeProvider.anyVideo());

        bug.set(new IllegalStateException("as the test wants"));
        awaitUntil(() -> !engine.isReady());
        publish(request("a").build());

        awaitUntil(() -> myOutcomes().size() == 1 && engine.isReady());
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
}
