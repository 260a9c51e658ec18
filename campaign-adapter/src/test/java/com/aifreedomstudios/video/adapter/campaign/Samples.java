package com.aifreedomstudios.video.adapter.campaign;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** News about requests for tests. */
public final class Samples {

    public static final String TENANT = "tenant-1";
    public static final String CAMPAIGN = "campaign-1";
    public static final String SESSION = "session-1";

    private Samples() {}

    public static VideoRequest aRequest(String requestId) {
        return new VideoRequest(TENANT, requestId, CAMPAIGN, SESSION, "user-1", Map.of());
    }

    public static VideoRequest aRequest(String requestId, String campaignId, @Nullable String sessionId) {
        return new VideoRequest(TENANT, requestId, campaignId, sessionId, null, Map.of());
    }

    public static KeptVideo aVideo(String requestId) {
        return new KeptVideo(
                URI.create("https://cdn.example.com/" + requestId + ".mp4"),
                "video/mp4",
                1_234_567,
                "ab".repeat(32),
                8.0,
                1280,
                720,
                null,
                "a harbour at dawn",
                "A harbour at dawn, slow dolly shot",
                "veo-3.1");
    }

    public static VideoNews.Generated generated(String requestId) {
        return new VideoNews.Generated(aRequest(requestId), aVideo(requestId));
    }

    public static VideoNews.Generated generated(VideoRequest request) {
        return new VideoNews.Generated(request, aVideo(request.requestId()));
    }

    public static Creative aCreative(String requestId) {
        return Creative.of(generated(requestId));
    }

    public static Creative aCreativeOf(VideoRequest request) {
        return Creative.of(generated(request));
    }

    public static ChatMessage aMessage(String requestId, String text, int revision) {
        return new ChatMessage(DeterministicId.of(aRequest(requestId), "message"), TENANT, SESSION, text, revision);
    }

    public static ChatMessage aMessageIn(String sessionId) {
        return new ChatMessage("8a6f0a52-0000-5000-8000-000000000001", TENANT, sessionId, "any text", 1);
    }
}
