package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Journal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the platform knows. Safe for many threads. */
final class PlatformStore {
    private final Clock clock;
    private final Journal journal;
    private final Map<String, Campaign> campaigns = new LinkedHashMap<>();
    private final Map<String, ChatSession> sessions = new LinkedHashMap<>();
    private final Map<String, List<Asset>> assets = new LinkedHashMap<>();
    private final Map<String, StoredCreative> creatives = new LinkedHashMap<>();
    private final Map<String, StoredMessage> messages = new LinkedHashMap<>();
    private long ids = 0x6925_0000L;

    PlatformStore(Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    Clock clock() {
        return clock;
    }

    synchronized void addCampaign(Campaign campaign) {
        campaigns.put(campaign.id(), campaign);
    }

    synchronized void addSession(ChatSession session) {
        sessions.put(session.id(), session);
    }

    synchronized Optional<Campaign> campaign(String id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /** The campaign, where it is this tenant's. */
    synchronized Campaign campaign(String id, Caller caller) {
        var found = campaigns.get(id);
        if (found == null || !found.tenantId().equals(caller.tenantId())) throw new Problem(404, "Campaign not found");
        return found;
    }

    synchronized ChatSession session(String id, Caller caller) {
        var found = sessions.get(id);
        if (found == null || !found.tenantId().equals(caller.tenantId())) throw new Problem(404, "Session not found");
        return found;
    }

    synchronized List<ChatSession> sessionsOf(String campaignId) {
        return sessions.values().stream()
                .filter(session -> session.campaignId().equals(campaignId))
                .toList();
    }

    /** Adds the file unless its URL is there. */
    synchronized void addAsset(String campaignId, Asset asset) {
        var library = assets.computeIfAbsent(campaignId, _ -> new ArrayList<>());
        if (library.stream().noneMatch(known -> known.url().equals(asset.url()))) {
            library.add(asset);
            journal.write("asset.added", Map.of("campaignId", campaignId, "url", asset.url()));
        }
    }

    synchronized List<Asset> assetsOf(String campaignId) {
        return List.copyOf(assets.getOrDefault(campaignId, List.of()));
    }

    synchronized StoredCreative createCreative(ObjectNode document) {
        if (!document.has("_id")) document.put("_id", nextId());
        document.put("createdAt", clock.instant().toString());
        return keep("creative.created", document);
    }

    synchronized StoredCreative replaceCreative(ObjectNode document) {
        return keep("creative.updated", document);
    }

    synchronized Optional<StoredCreative> creative(String id) {
        return Optional.ofNullable(creatives.get(id));
    }

    synchronized List<StoredCreative> creativesOf(String campaignId) {
        return creatives.values().stream()
                .filter(creative -> creative.campaignId().equals(campaignId))
                .toList();
    }

    synchronized List<StoredCreative> creativesOfTenant(String tenantId) {
        return creatives.values().stream()
                .filter(creative -> creative.tenantId().equals(tenantId))
                .toList();
    }

    synchronized StoredMessage addMessage(String sessionId, String sender, String text, String step) {
        var now = clock.instant();
        return keep("message.created", new StoredMessage(nextId(), sessionId, sender, text, step, 0, now, now));
    }

    /** Shows the message under its id, unless a revision at least as new is shown. */
    synchronized StoredMessage putMessage(String id, String sessionId, String text, String step, int revision) {
        var known = messages.get(id);
        var now = clock.instant();
        if (known == null)
            return keep("message.created", new StoredMessage(id, sessionId, "system", text, step, revision, now, now));
        if (known.revision() >= revision) return known;
        return keep(
                "message.updated",
                new StoredMessage(id, sessionId, "system", text, step, revision, known.createdAt(), now));
    }

    synchronized List<StoredMessage> messagesOf(String sessionId) {
        return messages.values().stream()
                .filter(message -> message.sessionId().equals(sessionId))
                .toList();
    }

    private StoredCreative keep(String kind, ObjectNode document) {
        document.put("updatedAt", clock.instant().toString());
        var kept = new StoredCreative(document);
        creatives.put(kept.id(), kept);
        journal.write(
                kind,
                Map.of(
                        "creativeId", kept.id(),
                        "campaignId", kept.campaignId(),
                        "tags", kept.tags(),
                        "videoUrl", kept.videoUrl(),
                        "status", kept.status()));
        return kept;
    }

    private StoredMessage keep(String kind, StoredMessage message) {
        messages.put(message.id(), message);
        journal.write(
                kind,
                Map.of(
                        "messageId", message.id(),
                        "sessionId", message.sessionId(),
                        "sender", message.sender(),
                        "revision", message.revision(),
                        "message", message.message()));
        return message;
    }

    /** Looks like one of MongoDB's. */
    private String nextId() {
        return "%08x%016x".formatted(ids >>> 8, ids++);
    }
}
