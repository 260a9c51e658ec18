package com.aifreedomstudios.video.acceptance;

import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.SandboxOptions;
import com.aifreedomstudios.video.sandbox.Service;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import com.aifreedomstudios.video.sandbox.platform.StoredMessage;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.replicate.PredictionSeen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;

/** A sandbox with one instance of each service, and what a story needs to play on it. */
final class Stage implements AutoCloseable {

    static final String TENANT = "tenant-1";

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** So that kills and rebalances take seconds. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS", "6000",
            "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS", "1000",
            "VIDEO_JOBS_SUBMITWITHIN", "5s",
            "VIDEO_JOBS_CONFIRMWITHIN", "5s",
            "VIDEO_JOBS_LOOKAGAINAFTER", "500ms",
            "VIDEO_REPLICATE_POLLINTERVAL", "300ms");

    private final Sandbox sandbox;
    private final EventPublisher publisher;
    private final EventReader reader;
    private final List<SpecificRecord> outcomes = new ArrayList<>();
    private ServiceProcess consumer;
    private ServiceProcess adapter;

    private Stage(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.consumer = sandbox.start(Service.VIDEO_CONSUMER);
        this.adapter = sandbox.start(Service.CAMPAIGN_ADAPTER);
        consumer.awaitReady(START);
        adapter.awaitReady(START);
        this.publisher = sandbox.publisher();
        this.reader = sandbox.reader(List.of(EventTopic.VIDEO_GENERATED.topic(), EventTopic.VIDEO_FAILED.topic()));
    }

    static Stage set(Path directory) {
        var sandbox = Sandbox.start(SandboxOptions.in(directory).withServiceEnvironment(IMPATIENT));
        try {
            return new Stage(sandbox);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    ServiceProcess consumer() {
        return consumer;
    }

    /** Starts one more instance of video-consumer; returns when it is ready. */
    ServiceProcess startAnotherConsumer() {
        var another = sandbox.start(Service.VIDEO_CONSUMER);
        another.awaitReady(START);
        return another;
    }

    /** Starts a video-consumer in the place of the one that was killed. */
    void restartConsumer() {
        consumer = startAnotherConsumer();
    }

    ServiceProcess adapter() {
        return adapter;
    }

    void restartAdapter() {
        adapter = sandbox.start(Service.CAMPAIGN_ADAPTER);
        adapter.awaitReady(START);
    }

    /** A request for a campaign of its own, which the platform has, with a chat session. */
    VideoRequested.Builder request(String id) {
        sandbox.platform().withCampaign(TENANT, campaign(id), "Campaign of " + id, session(id));
        return VideoRequested.newBuilder()
                .setRequestId(id)
                .setTenantId(TENANT)
                .setCampaignId(campaign(id))
                .setChatSessionId(session(id))
                .setRequestedAt(Instant.now())
                .setPrompt("a red kite over green hills, for " + id)
                .setModel("veo-3.1")
                .setResolution("720p")
                .setDurationSeconds(4);
    }

    static String campaign(String id) {
        return "campaign-" + id;
    }

    static String session(String id) {
        return "session-" + id;
    }

    void publish(VideoRequested.Builder request) {
        publish(request.build());
    }

    void publish(VideoRequested request) {
        try {
            publisher.publish(request).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every outcome so far whose request's id begins so. */
    List<SpecificRecord> outcomes(String prefix) {
        outcomes.addAll(reader.poll(Duration.ofMillis(200)));
        return outcomes.stream()
                .filter(outcome -> requestId(outcome).startsWith(prefix))
                .toList();
    }

    VideoGenerated awaitGenerated(String id) {
        return (VideoGenerated) awaitOutcome(id);
    }

    VideoFailed awaitFailed(String id) {
        return (VideoFailed) awaitOutcome(id);
    }

    private SpecificRecord awaitOutcome(String id) {
        awaitUntil("the outcome of " + id, () -> !outcomes(id).isEmpty());
        return outcomes(id).getFirst();
    }

    /** What was created, and so paid for, with a prompt for this request. */
    List<PredictionSeen> paid(String id) {
        return sandbox.replicate().predictionsFor(id);
    }

    List<StoredMessage> messages(String id) {
        return sandbox.platform().messages(session(id));
    }

    void awaitPlaced(String id) {
        awaitUntil(
                "the creative and the message of " + id,
                () -> sandbox.platform().creatives(campaign(id)).size() == 1
                        && messages(id).size() == 1
                        && messages(id).getFirst().message().startsWith("Video generated"));
    }

    static void awaitUntil(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).until(condition);
    }

    private static String requestId(SpecificRecord event) {
        return String.valueOf(event.get(event.getSchema().getField("requestId").pos()));
    }

    @Override
    public void close() {
        reader.close();
        publisher.close();
        sandbox.close();
    }
}
