package com.aifreedomstudios.video.sandbox.platform;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A creative as it is stored. */
public record StoredCreative(ObjectNode document) {
    public String id() {
        return document.path("_id").asString("");
    }

    public String campaignId() {
        return document.path("campaignId").asString("");
    }

    public String tenantId() {
        return document.path("tenantId").asString("");
    }

    public String status() {
        return document.path("status").asString("");
    }

    public String videoUrl() {
        return document.path("assets").path("videoUrl").asString("");
    }

    public List<String> tags() {
        return document.path("metadata")
                .path("tags")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
