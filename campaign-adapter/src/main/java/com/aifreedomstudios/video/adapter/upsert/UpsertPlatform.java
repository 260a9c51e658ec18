package com.aifreedomstudios.video.adapter.upsert;

import com.aifreedomstudios.video.adapter.campaign.Attachment;
import com.aifreedomstudios.video.adapter.campaign.CampaignPlatform;
import com.aifreedomstudios.video.adapter.campaign.ChatMessage;
import com.aifreedomstudios.video.adapter.campaign.Creative;
import com.aifreedomstudios.video.adapter.campaign.Telling;
import com.aifreedomstudios.video.adapter.rest.Answer;
import com.aifreedomstudios.video.adapter.rest.PlatformApi;
import java.util.List;

/** Puts creatives and messages under ids of its own choice. */
final class UpsertPlatform implements CampaignPlatform {

    private final PlatformApi api;

    UpsertPlatform(PlatformApi api) {
        this.api = api;
    }

    @Override
    public Attachment attach(Creative creative) {
        List<String> path = List.of("campaigns", creative.request().campaignId(), "creatives", creative.id());
        return switch (api.put(creative.request().tenantId(), path, CreativeBody.of(creative))) {
            case Answer.Taken _ -> new Attachment.Attached(creative.id());
            case Answer.Refused(var refusal) -> new Attachment.Refused(refusal);
        };
    }

    @Override
    public Telling tell(ChatMessage message) {
        List<String> path = List.of("chat-sessions", message.sessionId(), "messages", message.id());
        return switch (api.put(
                message.tenantId(), path, new MessageBody("system", message.text(), message.revision()))) {
            case Answer.Taken _ -> new Telling.Told(message.id());
            case Answer.Refused(var refusal) -> new Telling.Refused(refusal);
        };
    }

    /** A message as the route takes it. */
    private record MessageBody(String sender, String message, int revision) {}
}
