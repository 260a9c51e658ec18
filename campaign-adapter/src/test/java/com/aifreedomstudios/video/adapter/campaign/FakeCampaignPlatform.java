package com.aifreedomstudios.video.adapter.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A platform in memory, which knows one campaign and one chat session. */
final class FakeCampaignPlatform implements CampaignPlatform {

    private final Map<String, Creative> creatives = new LinkedHashMap<>();
    private final Map<String, ChatMessage> messages = new LinkedHashMap<>();
    private boolean down;

    @Override
    public Attachment attach(Creative creative) {
        failIfDown();
        if (!creative.request().campaignId().equals(Samples.CAMPAIGN)) {
            return new Attachment.Refused(new Refusal(404, "Campaign not found"));
        }
        creatives.putIfAbsent(creative.id(), creative);
        return new Attachment.Attached(creative.id());
    }

    @Override
    public Telling tell(ChatMessage message) {
        failIfDown();
        if (!message.sessionId().equals(Samples.SESSION)) {
            return new Telling.Refused(new Refusal(404, "Session not found"));
        }
        messages.merge(message.id(), message, (known, told) -> told.revision() > known.revision() ? told : known);
        return new Telling.Told(message.id());
    }

    void goDown() {
        down = true;
    }

    List<String> creatives() {
        return creatives.values().stream()
                .map(creative -> creative.video().url().toString())
                .toList();
    }

    List<String> messages() {
        return new ArrayList<>(messages.values().stream().map(ChatMessage::text).toList());
    }

    private void failIfDown() {
        if (down) {
            throw new PlatformUnavailable("The fake is down", null, null);
        }
    }
}
