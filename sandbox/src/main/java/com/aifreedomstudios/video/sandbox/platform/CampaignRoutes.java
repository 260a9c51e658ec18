package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Campaigns and their libraries. */
final class CampaignRoutes {
    private static final Fields ASSET = new Fields(Set.of("url", "type", "uploadedBy"), Set.of("tags"));
    private static final Set<String> TYPES = Set.of("image", "video", "text", "other");

    private final PlatformStore store;
    private final Guard guard;

    CampaignRoutes(PlatformStore store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    void addTo(Routes routes) {
        routes.get(
                        "campaign.get",
                        "/api/campaigns/{id}",
                        guard.protect((asked, caller) ->
                                Reply.json(200, view(store.campaign(asked.pathParam("id"), caller)))))
                .get(
                        "asset.list",
                        "/api/campaigns/{id}/assets",
                        guard.protect((asked, caller) -> Reply.json(
                                200,
                                store.assetsOf(store.campaign(asked.pathParam("id"), caller)
                                        .id()))))
                .post("asset.add", "/api/campaigns/{id}/assets", guard.protect(this::add));
    }

    private Reply add(Asked asked, Caller caller) {
        var campaign = store.campaign(asked.pathParam("id"), caller);
        var body = ASSET.check(asked.json());
        Fields.oneOf(body, "type", TYPES);
        store.addAsset(
                campaign.id(),
                new Asset(
                        body.path("url").asString(""),
                        body.path("type").asString(""),
                        body.path("tags").valueStream().map(JsonNode::asString).toList(),
                        body.path("uploadedBy").asString(""),
                        store.clock().instant()));
        return Reply.json(201, view(campaign));
    }

    private Map<String, Object> view(Campaign campaign) {
        var view = new LinkedHashMap<String, Object>();
        view.put("_id", campaign.id());
        view.put("tenantId", campaign.tenantId());
        view.put("name", campaign.name());
        view.put("assetRefs", store.assetsOf(campaign.id()));
        return view;
    }
}
