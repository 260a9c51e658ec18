package com.aifreedomstudios.video.adapter;

import static com.aifreedomstudios.video.adapter.EventSamples.failed;
import static com.aifreedomstudios.video.adapter.EventSamples.generated;
import static com.aifreedomstudios.video.adapter.EventSamples.progressed;
import static com.aifreedomstudios.video.event.EventTopic.CREATIVE_ATTACHED;
import static com.aifreedomstudios.video.event.EventTopic.CREATIVE_REJECTED;
import static com.aifreedomstudios.video.event.EventTopic.VIDEO_FAILED;
import static com.aifreedomstudios.video.event.EventTopic.VIDEO_GENERATED;
import static com.aifreedomstudios.video.event.EventTopic.VIDEO_PROGRESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.adapter.campaign.Samples;
import com.aifreedomstudios.video.event.v1.CreativeAttached;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import com.aifreedomstudios.video.sandbox.platform.StoredCreative;
import com.aifreedomstudios.video.sandbox.platform.StoredMessage;
import com.aifreedomstudios.video.sandbox.process.ChildProcess;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import com.aifreedomstudios.video.sandbox.simulator.Phases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignAdapterIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private static AdapterStage stage;
    private static ChildProcess adapter;

    @BeforeAll
    static void setTheStage() {
        stage = new AdapterStage(folder);
        adapter = stage.startAdapter();
        await().atMost(SOON).until(() -> stage.status("liveness") == 200);
        assertThat(stage.status("readiness")).as("nobody else is up yet").isEqualTo(503);

        stage.startParts();

        awaitReady();
    }

    @AfterAll
    static void clearTheStage() {
        stage.close();
    }

    @AfterEach
    void behave() {
        stage.platform().controls().misbehaviours().behave();
    }

    @Test
    void bringsAVideoToItsCampaignAndTellsTheChat() {
        stage.publish(VIDEO_PROGRESSED, Samples.CAMPAIGN, progressed("story", 1));
        awaitMessages("Generating, step 1");
        stage.publish(VIDEO_GENERATED, Samples.CAMPAIGN, generated("story"));
        stage.publish(VIDEO_PROGRESSED, Samples.CAMPAIGN, progressed("story", 2));

        CreativeAttached attached = (CreativeAttached) awaitEvent(CREATIVE_ATTACHED.topic(), "story");

        assertThat(attached.getCreativeId())
                .isEqualTo(creatives("story").getFirst().id());
        assertThat(attached.getVideoUrl()).isEqualTo("https://cdn.example.com/story.mp4");
        awaitMessages("Video generated and added to creatives! Model: veo-3.1, Duration: 8s");
        assertThat(messages()).noneMatch(text -> text.startsWith("Generating, step"));
    }

    @Test
    void tellsTheChatWhyThereIsNoVideo() {
        stage.publish(VIDEO_FAILED, Samples.CAMPAIGN, failed("flagged"));

        awaitMessages("The prompt was refused as sensitive. (PROMPT_FLAGGED)");
    }

    @Test
    void doesNotBelieveAnOutcomeWhoseTransactionWasAborted() {
        stage.publishInVain(VIDEO_GENERATED, Samples.CAMPAIGN, generated("aborted"));
        stage.publish(VIDEO_GENERATED, Samples.CAMPAIGN, generated("committed"));

        awaitEvent(CREATIVE_ATTACHED.topic(), "committed");

        assertThat(creatives("aborted")).isEmpty();
    }

    @Test
    void leavesOneCreativeAndOneMessageWhenItDiesBetweenTheTwo() {
        int before = messages().size();
        ChildProcess victim = adapter;
        AtomicBoolean killed = new AtomicBoolean();
        try (Phases.Listening killing = stage.platform().controls().phases().onPhase(phase -> {
            if (phase.name().equals("chat.system-message.received") && killed.compareAndSet(false, true)) {
                victim.kill();
            }
        })) {
            assertThat(killing).isNotNull();
            stage.publish(VIDEO_GENERATED, Samples.CAMPAIGN, generated("killed"));
            await().atMost(SOON).until(() -> !victim.isAlive());
        }

        adapter = stage.startAdapter();

        awaitEvent(CREATIVE_ATTACHED.topic(), "killed");
        assertThat(creatives("killed")).hasSize(1);
        assertThat(messages()).hasSize(before + 1);
    }

    @Test
    void waitsForThePlatformAndDropsNothing() {
        stage.platform().controls().misbehaviours().always("", Fault.status(503));
        for (int i = 0; i < 5; i++) {
            stage.publish(VIDEO_GENERATED, Samples.CAMPAIGN, generated("patient-" + i));
        }
        long refused = stage.platform().controls().journal().count("asked.asset.add");
        // Longer than max.poll.interval.ms, with several tries in it.
        await().atMost(SOON).until(() -> stage.platform().controls().journal().count("asked.asset.add") > refused + 6);
        assertThat(stage.status("readiness")).isEqualTo(200);

        stage.platform().controls().misbehaviours().behave();

        for (int i = 0; i < 5; i++) {
            awaitEvent(CREATIVE_ATTACHED.topic(), "patient-" + i);
            assertThat(creatives("patient-" + i)).hasSize(1);
        }
    }

    @Test
    void letsNoOtherPartitionWaitWithTheOneThatHasTo() {
        stage.platform().controls().misbehaviours().always(1, "", "blocked-one", Fault.status(503));
        stage.publish(VIDEO_GENERATED, "key-0", generated("blocked-one"));
        for (int i = 1; i <= 7; i++) {
            stage.publish(VIDEO_GENERATED, "key-" + i, generated("free-" + i));
        }

        await().atMost(SOON)
                .until(() -> IntStream.rangeClosed(1, 7)
                        .anyMatch(i -> !creatives("free-" + i).isEmpty()));

        assertThat(creatives("blocked-one")).isEmpty();
        stage.platform().controls().misbehaviours().behave();
        for (int i = 1; i <= 7; i++) {
            awaitEvent(CREATIVE_ATTACHED.topic(), "free-" + i);
        }
        awaitEvent(CREATIVE_ATTACHED.topic(), "blocked-one");
    }

    @Test
    void putsWhatItCannotReadAsideAsItCame() {
        byte[] random = new byte[300];
        new Random(1).nextBytes(random);
        byte[] unknownSchema = {0, 0x7f, 1, 2, 3, 4, 5};
        byte[] lengthBomb = {0, 0, 0, 0, 1, (byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        List<byte[]> poison = List.of(random, unknownSchema, lengthBomb, new byte[0], new byte[] {0, 0, 0});
        for (byte[] one : poison) {
            stage.publishRaw(VIDEO_GENERATED, Samples.CAMPAIGN, one);
        }
        stage.publish(VIDEO_GENERATED, Samples.CAMPAIGN, generated("neighbour"));

        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        EventReader reader = stage.reader(VIDEO_GENERATED.deadLetterTopic());
        await().atMost(SOON).until(() -> {
            reader.pollRaw(Duration.ofMillis(200)).stream()
                    .filter(letter -> header(letter, "dlt-reason").equals("UNREADABLE"))
                    .forEach(letters::add);
            return letters.size() >= poison.size();
        });

        assertThat(letters).extracting(ConsumerRecord::value).containsExactlyElementsOf(poison);
        assertThat(letters).allMatch(letter -> letter.key().equals(Samples.CAMPAIGN));
        assertThat(header(letters.getFirst(), "dlt-original-topic")).isEqualTo(VIDEO_GENERATED.topic());
        awaitEvent(CREATIVE_ATTACHED.topic(), "neighbour");
    }

    @Test
    void announcesARefusalAndKeepsTheRecord() {
        stage.publish(VIDEO_GENERATED, "no-such-campaign", generated("refused", "no-such-campaign"));

        awaitEvent(CREATIVE_REJECTED.topic(), "refused");
        awaitMessages("The video was generated, but could not be added to the creatives: Campaign not found."
                + " The video itself is kept.");
        EventReader reader = stage.reader(VIDEO_GENERATED.deadLetterTopic());
        await().atMost(SOON)
                .until(() -> reader.pollRaw(Duration.ofMillis(200)).stream()
                        .anyMatch(letter -> header(letter, "dlt-reason").equals("REFUSED")
                                && header(letter, "dlt-message").equals("404 Campaign not found")));
    }

    @Test
    void endsWithinSecondsWhileItWaits() {
        stage.platform().controls().misbehaviours().always("", Fault.status(503));
        stage.publish(VIDEO_GENERATED, Samples.CAMPAIGN, generated("shutdown"));
        long before = stage.platform().controls().journal().count("asked.asset.add");
        await().atMost(SOON).until(() -> stage.platform().controls().journal().count("asked.asset.add") > before);

        adapter.terminate();

        assertThat(adapter.awaitExit(Duration.ofSeconds(10))).isTrue();
        stage.platform().controls().misbehaviours().behave();
        adapter = stage.startAdapter();
        awaitEvent(CREATIVE_ATTACHED.topic(), "shutdown");
    }

    private static void awaitReady() {
        await().atMost(SOON).until(() -> stage.status("readiness") == 200);
    }

    private static SpecificRecord awaitEvent(String topic, String requestId) {
        AtomicReference<SpecificRecord> found = new AtomicReference<>();
        EventReader reader = stage.reader(topic);
        await().atMost(SOON).until(() -> {
            reader.poll(Duration.ofMillis(200)).stream()
                    .filter(event -> requestId.equals(event.get(0)))
                    .forEach(found::set);
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    private static void awaitMessages(String text) {
        await().atMost(SOON).until(() -> messages().contains(text));
    }

    private static List<String> messages() {
        return stage.platform().messages(Samples.SESSION).stream()
                .map(StoredMessage::message)
                .toList();
    }

    private static List<StoredCreative> creatives(String requestId) {
        return stage.platform().creatives(Samples.CAMPAIGN).stream()
                .filter(creative -> creative.tags().contains("video-request:" + requestId))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
