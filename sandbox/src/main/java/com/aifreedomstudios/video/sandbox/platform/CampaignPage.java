package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a person sees of a campaign. Open to anyone, being on loopback. */
final class CampaignPage {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " media-src *; img-src * data:; base-uri 'none'; form-action 'none'";

    private final PlatformStore store;

    CampaignPage(PlatformStore store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.get("page", "/campaigns/{id}", _ -> file("campaign.html", "text/html; charset=utf-8"))
                .get("page.script", "/page/campaign.js", _ -> file("campaign.js", "text/javascript; charset=utf-8"))
                .get("page.style", "/page/campaign.css", _ -> file("campaign.css", "text/css; charset=utf-8"))
                .get("page.data", "/campaigns/{id}/data", this::data);
    }

    private Reply data(Asked asked) {
        var campaign = store.campaign(asked.pathParam("id")).orElse(null);
        if (campaign == null) return Reply.json(404, Map.of("message", "There is no such campaign."));
        var view = new LinkedHashMap<String, Object>();
        view.put("id", campaign.id());
        view.put("name", campaign.name());
        view.put("tenantId", campaign.tenantId());
        view.put("assets", store.assetsOf(campaign.id()).size());
        view.put(
                "creatives",
                store.creativesOf(campaign.id()).stream()
                        .map(StoredCreative::document)
                        .toList());
        view.put("messages", messages(campaign));
        return Reply.json(200, view);
    }

    private List<Map<String, Object>> messages(Campaign campaign) {
        return store.sessionsOf(campaign.id()).stream()
                .flatMap(session -> store.messagesOf(session.id()).stream())
                .map(ChatRoutes::view)
                .toList();
    }

    private static Reply file(String name, String contentType) {
        try (var in = CampaignPage.class.getResourceAsStream("/platform/" + name)) {
            return Reply.of(200, contentType, Objects.requireNonNull(in, name).readAllBytes())
                    .withHeader("Content-Security-Policy", POLICY)
                    .withHeader("Cache-Control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
