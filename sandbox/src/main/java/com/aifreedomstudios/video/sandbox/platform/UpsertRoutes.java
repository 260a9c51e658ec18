package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The two routes that any other platform offers, with ids that the caller gives. */
final class UpsertRoutes {
    private static final Fields CREATIVE = new Fields(
            Set.of("requestId", "type", "status", "prompt", "model", "video", "tags", "metadata"),
            Set.of("requestedBy", "refinedPrompt", "posterUrl"));
    private static final Fields MESSAGE = new Fields(Set.of("sender", "message", "revision"), Set.of());

    private final PlatformStore store;
    private final Guard guard;

    UpsertRoutes(PlatformStore store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    void addTo(Routes routes) {
        routes.put(
                        "upsert.creative",
                        "/api/campaigns/{campaignId}/creatives/{creativeId}",
                        guard.protect(this::putCreative))
                .put(
                        "upsert.message",
                        "/api/chat-sessions/{sessionId}/messages/{messageId}",
                        guard.protect(this::putMessage));
    }

    private Reply putCreative(Asked asked, Caller caller) {
        var campaign = store.campaign(asked.pathParam("campaignId"), caller);
        var body = CREATIVE.check(asked.json());
        var id = asked.pathParam("creativeId");
        var known = store.creative(id);
        if (known.isPresent()) return Reply.json(200, known.get().document()).withDetail("creativeId", id);
        var created = store.createCreative(document(campaign, id, body));
        return Reply.json(201, created.document()).withDetail("creativeId", id);
    }

    /** Filed as a creative of the other dialect, so that page and tests see one kind. */
    private static ObjectNode document(Campaign campaign, String id, ObjectNode body) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("_id", id);
        document.put("campaignId", campaign.id());
        document.put("tenantId", campaign.tenantId());
        document.set("type", body.path("type"));
        document.set("status", body.path("status"));
        var prompt = body.has("refinedPrompt") ? body.path("refinedPrompt") : body.path("prompt");
        document.withObject("/visual").set("prompt", prompt);
        if (body.has("posterUrl")) document.withObject("/visual").set("thumbnailUrl", body.path("posterUrl"));
        document.withObject("/assets").set("videoUrl", body.path("video").path("url"));
        var tags = document.withObject("/metadata").putArray("tags");
        body.path("tags").forEach(tags::add);
        tags.add("model:" + body.path("model").asString(""));
        document.set("video", body.path("video"));
        return document;
    }

    private Reply putMessage(Asked asked, Caller caller) {
        var session = store.session(asked.pathParam("sessionId"), caller);
        var body = MESSAGE.check(asked.json());
        Fields.oneOf(body, "sender", Set.of("system"));
        var message = store.putMessage(
                asked.pathParam("messageId"),
                session.id(),
                body.path("message").asString(""),
                "",
                body.path("revision").asInt(0));
        return Reply.json(200, ChatRoutes.view(message)).withDetail("messageId", message.id());
    }
}
