package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creatives, with ids that the platform gives. */
final class CreativeRoutes {
    private static final Set<String> TYPES = Set.of("text", "image", "video");
    private static final Set<String> STATES = Set.of("draft", "needsReview", "approved", "scheduled", "published");
    private static final Map<String, Set<String>> NESTED = Map.of(
            "copy", Set.of("headline", "body", "cta", "caption"),
            "visual", Set.of("prompt", "layoutHint", "imageUrl", "thumbnailUrl"),
            "assets", Set.of("imageUrls", "videoUrl"),
            "metadata", Set.of("tags", "derivedFrom", "funnelStage"));
    private static final Set<String> CHANGEABLE =
            Set.of("type", "copy", "visual", "script", "assets", "status", "metadata");
    private static final Fields CREATE = new Fields(Set.of("campaignId", "tenantId", "type"), CHANGEABLE);
    private static final Fields UPDATE = new Fields(Set.of(), CHANGEABLE);
    private static final Fields ASSET = new Fields(Set.of("url", "type"), Set.of());

    private final PlatformStore store;
    private final Guard guard;

    CreativeRoutes(PlatformStore store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    void addTo(Routes routes) {
        routes.get("creative.list", "/api/creatives", guard.protect(this::list))
                .post("creative.create", "/api/creatives", guard.protect(this::create))
                .get(
                        "creative.get",
                        "/api/creatives/{id}",
                        guard.protect((asked, caller) ->
                                Reply.json(200, existing(asked, caller).document())))
                .put("creative.update", "/api/creatives/{id}", guard.protect(this::update))
                .put("creative.assets", "/api/creatives/{id}/assets", guard.protect(this::addAsset));
    }

    /** Every query parameter is a path into the document, as in MongoDB's find. */
    private Reply list(Asked asked, Caller caller) {
        var filters = asked.context().queryParamMap();
        return Reply.json(
                200,
                store.creativesOfTenant(caller.tenantId()).stream()
                        .map(StoredCreative::document)
                        .filter(document -> filters.entrySet().stream()
                                .allMatch(filter -> filter.getValue().stream()
                                        .allMatch(value -> matches(document, filter.getKey(), value))))
                        .toList());
    }

    private Reply create(Asked asked, Caller caller) {
        var body = checked(CREATE, asked);
        var campaign = store.campaign(body.path("campaignId").asString(""), caller);
        if (!campaign.tenantId().equals(body.path("tenantId").asString(""))) throw new Problem(404, "Tenant not found");
        if (!body.has("status")) body.put("status", "draft");
        var created = store.createCreative(body);
        return Reply.json(201, created.document()).withDetail("creativeId", created.id());
    }

    private Reply update(Asked asked, Caller caller) {
        var document = existing(asked, caller).document().deepCopy();
        document.setAll(checked(UPDATE, asked));
        return Reply.json(200, store.replaceCreative(document).document());
    }

    private Reply addAsset(Asked asked, Caller caller) {
        var document = existing(asked, caller).document().deepCopy();
        var body = ASSET.check(asked.json());
        Fields.oneOf(body, "type", Set.of("image", "video"));
        var assets = document.withObject("/assets");
        var url = body.path("url").asString("");
        if (body.path("type").asString("").equals("video")) assets.put("videoUrl", url);
        else assets.withArray("/imageUrls").add(url);
        document.put("status", "needsReview");
        return Reply.json(200, store.replaceCreative(document).document());
    }

    private StoredCreative existing(Asked asked, Caller caller) {
        return store.creative(asked.pathParam("id"))
                .filter(creative -> creative.tenantId().equals(caller.tenantId()))
                .orElseThrow(() -> new Problem(404, "Creative not found"));
    }

    private static ObjectNode checked(Fields fields, Asked asked) {
        var body = fields.check(asked.json()).deepCopy();
        Fields.oneOf(body, "type", TYPES);
        Fields.oneOf(body, "status", STATES);
        NESTED.forEach((name, known) -> {
            if (body.has(name)) body.set(name, Fields.keepOnly(body.path(name), known));
        });
        return body;
    }

    private static boolean matches(JsonNode document, String path, String value) {
        var found = document;
        for (var step : path.split("\\.", -1)) found = found.path(step);
        return found.isArray()
                ? found.valueStream().anyMatch(element -> element.asString("").equals(value))
                : found.asString("").equals(value);
    }
}
