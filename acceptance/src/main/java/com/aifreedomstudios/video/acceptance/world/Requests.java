package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/** Requests as the platform publishes them; whatever a partner is asked for one of them contains its id. */
public final class Requests {

    private static final Pattern ID = Pattern.compile("F\\d+b?-\\d{6,}");

    /** Listing the creatives of a tenant is slow where there are thousands. */
    private static final int REQUESTS_PER_TENANT = 50;

    private final EventPublisher publisher;
    private final PlatformSimulator platform;

    public Requests(EventPublisher publisher, PlatformSimulator platform) {
        this.publisher = publisher;
        this.platform = platform;
    }

    public static String id(String row, int number) {
        return "%s-%06d".formatted(row, number);
    }

    public static String campaign(String id) {
        return "campaign-" + id;
    }

    public static String session(String id) {
        return "session-" + id;
    }

    public static String tenant(String id) {
        var row = id.substring(0, id.indexOf('-'));
        return "tenant-" + row + "-" + Integer.parseInt(id.substring(row.length() + 1)) / REQUESTS_PER_TENANT;
    }

    /** Of the topic of requests, as Kafka's own partitioner chooses. */
    public static int partition(String id, int partitions) {
        return Utils.toPositive(Utils.murmur2(campaign(id).getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The first id of a request in the text. */
    public static Optional<String> idIn(String text) {
        var found = ID.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The id of the request that the phase is about, if it says. */
    public static Optional<String> idIn(Phase phase) {
        return idIn(phase.path() + " " + phase.details() + " " + phase.requestBody());
    }

    /** For a campaign of its own, which the platform has, with a chat session. */
    public VideoRequested.Builder request(String id) {
        platform.withCampaign(tenant(id), campaign(id), "Campaign of " + id, session(id));
        return VideoRequested.newBuilder()
                .setRequestId(id)
                .setTenantId(tenant(id))
                .setCampaignId(campaign(id))
                .setChatSessionId(session(id))
                .setRequestedAt(Instant.now())
                .setPrompt("a red kite over green hills, for " + id)
                .setModel("veo-3.1")
                .setResolution("720p")
                .setDurationSeconds(4);
    }

    /** Returns at once. */
    public void send(VideoRequested request) {
        var _ = publisher.publish(request);
    }

    /** Returns when the broker has it. */
    public void publish(VideoRequested request) throws InterruptedException {
        try {
            publisher.publish(request).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot publish " + request.getRequestId(), e.getCause());
        }
    }
}
