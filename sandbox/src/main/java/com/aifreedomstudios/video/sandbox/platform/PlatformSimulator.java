package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.SimulatorServer;
import java.net.URI;
import java.util.List;

/** The campaign platform as its callers and its people see it. */
public final class PlatformSimulator implements AutoCloseable {
    private final Controls controls;
    private final PlatformStore store;
    private final SimulatorServer server;

    /**
     * A platform without campaigns.
     *
     * @param port the port to listen on; 0 takes a free one
     * @param jwtSecret the HS256 secret that callers' tokens are signed with
     */
    public PlatformSimulator(int port, Controls controls, String jwtSecret) {
        this.controls = controls;
        this.store = new PlatformStore(controls.clock(), controls.journal());
        var guard = new Guard(new Tokens(jwtSecret, controls.clock()), controls.clock());
        this.server = new SimulatorServer(port, controls, routes -> {
            new CampaignRoutes(store, guard).addTo(routes);
            new CreativeRoutes(store, guard).addTo(routes);
            new ChatRoutes(store, guard).addTo(routes);
            new UpsertRoutes(store, guard).addTo(routes);
            new CampaignPage(store).addTo(routes);
        });
    }

    public PlatformSimulator start() {
        server.start();
        return this;
    }

    /** What services are given as PLATFORM_API_URL. */
    public URI apiUrl() {
        return server.url().resolve("/api");
    }

    /** The page a person opens. */
    public URI pageOf(String campaignId) {
        return server.url().resolve("/campaigns/" + campaignId);
    }

    /** Adds a campaign with one chat session. */
    public PlatformSimulator withCampaign(String tenantId, String campaignId, String name, String chatSessionId) {
        store.addCampaign(new Campaign(campaignId, tenantId, name));
        store.addSession(new ChatSession(chatSessionId, campaignId, tenantId));
        return this;
    }

    /** The campaign's creatives, oldest first. */
    public List<StoredCreative> creatives(String campaignId) {
        return store.creativesOf(campaignId);
    }

    /** The session's messages, oldest first. */
    public List<StoredMessage> messages(String sessionId) {
        return store.messagesOf(sessionId);
    }

    /** The URLs in the campaign's library, oldest first. */
    public List<String> assets(String campaignId) {
        return store.assetsOf(campaignId).stream().map(Asset::url).toList();
    }

    public Controls controls() {
        return controls;
    }

    @Override
    public void close() {
        server.close();
    }
}
