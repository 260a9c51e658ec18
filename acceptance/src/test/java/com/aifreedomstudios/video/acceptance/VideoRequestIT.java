package com.aifreedomstudios.video.acceptance;

import static com.aifreedomstudios.video.acceptance.Stage.awaitUntil;
import static com.aifreedomstudios.video.acceptance.Stage.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.Charged;
import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.event.v1.Refinement;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.sandbox.platform.StoredMessage;
import com.aifreedomstudios.video.sandbox.process.HttpProbe;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.replicate.Failure;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import com.aifreedomstudios.video.sandbox.simulator.Phases.Listening;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VideoRequestIT {

    private static Stage stage;

    @BeforeAll
    static void setTheStage(@TempDir Path directory) {
        stage = Stage.set(directory);
    }

    @AfterAll
    static void clearTheStage() {
        stage.close();
    }

    @AfterEach
    void calmTheProvider() {
        stage.sandbox().replicate().behave();
    }

    @Test
    void aRequestedVideoReachesItsCampaign(@TempDir Path folder) throws Exception {
        var id = "story";
        var request = stage.request(id).setAspectRatio("9:16").setRefinement(new Refinement("keep it calm"));

        stage.publish(request);

        var generated = stage.awaitGenerated(id);
        stage.awaitPlaced(id);
        assertThat(stage.paid(id)).hasSize(1);
        assertThat(generated.getRefinedPrompt()).isNotNull().isNotEqualTo(generated.getPrompt());
        assertThat(stage.paid(id).getFirst().input()).contains("\"duration\":4");
        var video = folder.resolve("video.mp4");
        assertThat(download(generated.getVideo().getUrl(), video))
                .isEqualTo(stage.paid(id).getFirst().sha256().orElseThrow());
        assertThat(generated.getVideo().getSha256())
                .isEqualTo(stage.paid(id).getFirst().sha256().orElseThrow());
        assertThat(generated.getVideo().getKey()).isEqualTo("tenant-1/campaign-story/videos/story.mp4");
        try (var channel = NIOUtils.readableChannel(video.toFile())) {
            var grab = FrameGrab.createFrameGrab(channel);
            var frame = grab.getNativeFrame();
            assertThat(grab.getVideoTrack().getMeta().getTotalDuration()).isCloseTo(4, within(0.3));
            assertThat((double) frame.getWidth() / frame.getHeight()).isCloseTo(9 / 16.0, within(0.01));
        }
        assertThat(stage.messages(id))
                .extracting(StoredMessage::message)
                .containsExactly("Video generated and added to creatives! Model: veo-3.1, Duration: 4s");
        assertThat(stage.sandbox().platform().creatives(campaign(id)).getFirst().videoUrl())
                .isEqualTo(generated.getVideo().getUrl());
    }

    @Test
    void aFlaggedPromptIsToldInTheChat() {
        var id = "flagged";
        stage.sandbox().replicate().failWhere(id, 1, Failure.FLAGGED);

        stage.publish(stage.request(id));

        var failed = stage.awaitFailed(id);
        assertThat(failed.getCode()).isEqualTo(FailureCode.PROMPT_FLAGGED);
        awaitUntil(
                "the message",
                () -> stage.messages(id).size() == 1
                        && stage.messages(id).getFirst().message().contains(failed.getMessage()));
        assertThat(stage.sandbox().platform().creatives(campaign(id))).isEmpty();
    }

    @Test
    void anInvalidRequestIsAnsweredWithoutAskingTheProvider() {
        var id = "invalid";

        stage.publish(stage.request(id).setPrompt("   "));

        var failed = stage.awaitFailed(id);
        assertThat(failed.getCode()).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(failed.getField()).isEqualTo("prompt");
        assertThat(failed.getCharged()).isEqualTo(Charged.NO);
        assertThat(stage.paid(id)).isEmpty();
    }

    @Test
    void isPaidOnceThoughTheServiceIsKilledWhileTheProviderGenerates() {
        var id = "killed-generating";
        stage.sandbox().replicate().takes(id, Duration.ofSeconds(4));
        stage.publish(stage.request(id));
        awaitUntil("the create", () -> stage.paid(id).size() == 1);
        awaitUntil(
                "the first look at it", () -> stage.paid(id).getFirst().status().equals("processing"));

        stage.consumer().kill();
        stage.restartConsumer();

        stage.awaitGenerated(id);
        stage.awaitPlaced(id);
        assertPaidAndAnsweredOnce(id);
    }

    @Test
    void isPaidOnceThoughTheServiceIsKilledBeforeTheProviderReplies() {
        var id = "killed-creating";
        try (var _ = killAt("create.executed", id, stage.consumer())) {
            stage.publish(stage.request(id));
            awaitUntil("the kill", () -> !stage.consumer().isAlive());
        }

        stage.restartConsumer();

        stage.awaitGenerated(id);
        stage.awaitPlaced(id);
        assertPaidAndAnsweredOnce(id);
    }

    @Test
    void isPaidOnceThoughTheServiceIsKilledBeforeTheProviderActs() {
        var id = "killed-declaring";
        try (var _ = killAt("create.received", id, stage.consumer())) {
            stage.publish(stage.request(id));
            awaitUntil("the kill", () -> !stage.consumer().isAlive());
        }

        stage.restartConsumer();

        stage.awaitGenerated(id);
        assertPaidAndAnsweredOnce(id);
    }

    @Test
    void createsNothingNewForARepetitionOrAReplay() throws Exception {
        var ids = IntStream.range(0, 3).mapToObj(i -> "repeated-" + i).toList();
        ids.forEach(id -> {
            var request = stage.request(id).build();
            stage.publish(request);
            stage.publish(request);
        });
        ids.forEach(stage::awaitPlaced);
        var before = everything();

        stage.consumer().terminate();
        assertThat(stage.consumer().awaitExit(Duration.ofSeconds(30))).isTrue();
        rewind();
        stage.restartConsumer();
        // What comes after the replayed requests on every partition shows that they have been read again.
        var after = IntStream.range(0, 8).mapToObj(i -> "after-replay-" + i).toList();
        after.forEach(id -> stage.publish(stage.request(id).setPrompt(" ")));
        after.forEach(stage::awaitFailed);

        assertThat(everything()).isEqualTo(before);
        ids.forEach(this::assertPaidAndAnsweredOnce);
    }

    @Test
    void sharesItsJobsWithAnInstanceThatJoinsAndLeaves() {
        var ids = IntStream.range(0, 8).mapToObj(i -> "shared-" + i).toList();
        stage.sandbox().replicate().takes("shared-", Duration.ofSeconds(12));
        ids.forEach(id -> stage.publish(stage.request(id)));
        awaitUntil("the creates", () -> stage.paid("shared-").size() == ids.size());

        var second = stage.startAnotherConsumer();
        second.terminate();
        assertThat(second.awaitExit(Duration.ofSeconds(30))).isTrue();

        ids.forEach(stage::awaitPlaced);
        ids.forEach(this::assertPaidAndAnsweredOnce);
    }

    @Test
    void anOperatorSeesAJobWhileItLivesAndAfterwards() throws Exception {
        var id = "watched";
        stage.sandbox().replicate().takes(id, Duration.ofSeconds(6));
        stage.publish(stage.request(id));
        awaitUntil("the create", () -> stage.paid(id).size() == 1);
        awaitUntil(
                "it among the live jobs",
                () -> live(id).at("/states/Generating").asInt() == 1);

        assertThat(live(id).at("/jobs/0/attempts/0/predictionId").asString())
                .isEqualTo(stage.paid(id).getFirst().id());
        var generated = stage.awaitGenerated(id);
        awaitUntil("its end", () -> live(id).path("total").asInt() == 0);

        var answer = jobs("/" + id + "?tenantId=" + Stage.TENANT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"veo-3.1\"",
                        "\"SUCCEEDED\"",
                        "\"GENERATED\"",
                        generated.getVideo().getKey())
                .doesNotContain("kite", "http");
        assertThat(jobs("/" + id + "?campaignId=" + campaign(id)).body())
                .contains(generated.getVideo().getKey());
        assertThat(jobs("/never-asked-for").statusCode()).isEqualTo(404);
        assertThat(jobs("/never-asked-for").body()).contains("the ledger knows no such request");
    }

    private static JsonNode live(String id) throws IOException, InterruptedException {
        return Json.read(jobs("?campaignId=" + campaign(id)).body());
    }

    private static HttpResponse<String> jobs(String rest) throws IOException, InterruptedException {
        return HttpProbe.get(stage.consumer().url().resolve("/actuator/videojobs" + rest));
    }

    private void assertPaidAndAnsweredOnce(String id) {
        assertThat(stage.paid(id)).hasSize(1);
        assertThat(stage.outcomes(id)).hasSize(1);
        assertThat(stage.sandbox().platform().creatives(campaign(id))).hasSizeLessThanOrEqualTo(1);
    }

    /** Creates, outcomes that are videos, creatives and messages of all stories so far. */
    private Map<String, Integer> everything() {
        return Map.of(
                "predictions", stage.paid("").size(),
                "videos",
                        (int) stage.outcomes("").stream()
                                .filter(VideoGenerated.class::isInstance)
                                .count(),
                "creatives",
                        stage.sandbox()
                                .platform()
                                .creatives(campaign("repeated-0"))
                                .size(),
                "messages", stage.messages("repeated-0").size());
    }

    /** SIGKILL at the moment the provider observes this phase of this request. */
    private static Listening killAt(String phase, String id, ServiceProcess victim) {
        var done = new AtomicBoolean();
        return stage.sandbox().replicate().controls().phases().onPhase((Phase reached) -> {
            if (reached.name().equals(phase) && reached.requestBody().contains(id) && done.compareAndSet(false, true)) {
                victim.kill();
            }
        });
    }

    private static void rewind() throws Exception {
        var topic = EventTopic.VIDEO_REQUESTED.topic();
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", stage.sandbox().broker().bootstrapServers()))) {
            var described = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            var beginning = described.partitions().stream()
                    .collect(Collectors.toMap(
                            info -> new TopicPartition(topic, info.partition()), _ -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets("video-consumer", beginning).all().get();
        }
    }

    private static String download(String url, Path file) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofFile(file));
            assertThat(response.statusCode()).isEqualTo(200);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
