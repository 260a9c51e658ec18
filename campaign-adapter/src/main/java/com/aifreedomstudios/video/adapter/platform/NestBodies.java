package com.aifreedomstudios.video.adapter.platform;

import com.aifreedomstudios.video.adapter.campaign.ChatMessage;
import com.aifreedomstudios.video.adapter.campaign.Creative;
import com.aifreedomstudios.video.adapter.campaign.KeptVideo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is sent to the platform, field by field: it refuses fields it does not know. */
final class NestBodies {

    private static final String UPLOADER = "campaign-video";

    private NestBodies() {}

    static Map<String, Object> asset(Creative creative) {
        return Map.of(
                "url",
                creative.video().url().toString(),
                "type",
                "video",
                "tags",
                List.of(creative.tag()),
                "uploadedBy",
                Objects.requireNonNullElse(creative.request().requestedBy(), UPLOADER));
    }

    /** The platform hands these to MongoDB's find: tags is an array, and a value matches any of its elements. */
    static Map<String, String> tagged(Creative creative) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("campaignId", creative.request().campaignId());
        query.put("metadata.tags", creative.tag());
        return query;
    }

    static Map<String, Object> creative(Creative creative) {
        KeptVideo video = creative.video();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tenantId", creative.request().tenantId());
        body.put("campaignId", creative.request().campaignId());
        body.put("type", "video");
        body.put("status", "needsReview");
        body.put("visual", visual(video));
        body.put("assets", Map.of("videoUrl", video.url().toString()));
        body.put(
                "metadata",
                Map.of(
                        "tags",
                        List.of(creative.tag(), "model:" + video.model()),
                        "derivedFrom",
                        "ai:" + video.model()));
        return body;
    }

    static Map<String, Object> message(ChatMessage message) {
        return Map.of(
                "messageId", message.id(), "message", message.text(), "revision", message.revision(), "step", "video");
    }

    private static Map<String, String> visual(KeptVideo video) {
        URI poster = video.poster();
        return poster == null
                ? Map.of("prompt", video.promptUsed())
                : Map.of("prompt", video.promptUsed(), "thumbnailUrl", poster.toString());
    }
}
