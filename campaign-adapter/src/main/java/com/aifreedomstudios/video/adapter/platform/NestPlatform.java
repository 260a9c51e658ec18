package com.aifreedomstudios.video.adapter.platform;

import com.aifreedomstudios.video.adapter.campaign.Attachment;
import com.aifreedomstudios.video.adapter.campaign.CampaignPlatform;
import com.aifreedomstudios.video.adapter.campaign.ChatMessage;
import com.aifreedomstudios.video.adapter.campaign.Creative;
import com.aifreedomstudios.video.adapter.campaign.PlatformUnavailable;
import com.aifreedomstudios.video.adapter.campaign.Telling;
import com.aifreedomstudios.video.adapter.rest.Answer;
import com.aifreedomstudios.video.adapter.rest.PlatformApi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Speaks the platform's own routes.
 *
 * <p>Its POST of a creative is not idempotent. What makes {@link #attach} so is looking for the tag first, and that one
 * request is worked on by one thread at a time.
 */
final class NestPlatform implements CampaignPlatform {

    private final PlatformApi api;

    NestPlatform(PlatformApi api) {
        this.api = api;
    }

    @Override
    public Attachment attach(Creative creative) {
        String tenant = creative.request().tenantId();
        String campaign = creative.request().campaignId();
        if (api.post(tenant, List.of("campaigns", campaign, "assets"), NestBodies.asset(creative))
                instanceof Answer.Refused(var refusal)) {
            return new Attachment.Refused(refusal);
        }
        return switch (api.get(tenant, List.of("creatives"), NestBodies.tagged(creative))) {
            case Answer.Refused(var refusal) -> new Attachment.Refused(refusal);
            case Answer.Taken(var found) -> {
                Optional<JsonNode> mine = first(found, creative);
                yield mine.isPresent() ? attached(mine.get()) : create(creative);
            }
        };
    }

    @Override
    public Telling tell(ChatMessage message) {
        List<String> path = List.of("campaign-chat", "sessions", message.sessionId(), "system-messages");
        return switch (api.post(message.tenantId(), path, NestBodies.message(message))) {
            case Answer.Taken _ -> new Telling.Told(message.id());
            case Answer.Refused(var refusal) -> new Telling.Refused(refusal);
        };
    }

    private Attachment create(Creative creative) {
        return switch (api.post(creative.request().tenantId(), List.of("creatives"), NestBodies.creative(creative))) {
            case Answer.Taken(var created) -> attached(created);
            case Answer.Refused(var refusal) -> new Attachment.Refused(refusal);
        };
    }

    /** The filter is the platform's business; that a stranger's creative is never taken for ours is not. */
    private static Optional<JsonNode> first(JsonNode found, Creative creative) {
        return found.valueStream()
                .filter(candidate -> creative.request()
                        .campaignId()
                        .equals(candidate.path("campaignId").asString("")))
                .filter(candidate -> candidate
                        .path("metadata")
                        .path("tags")
                        .valueStream()
                        .anyMatch(tag -> creative.tag().equals(tag.asString(""))))
                .min(Comparator.comparing(
                        candidate -> candidate.path("createdAt").asString("")));
    }

    private static Attachment attached(JsonNode creative) {
        String id = creative.path("_id").asString(creative.path("id").asString(""));
        if (id.isEmpty()) {
            throw new PlatformUnavailable("The platform answered with a creative that has no _id", null, null);
        }
        return new Attachment.Attached(id);
    }
}
