package com.aifreedomstudios.video.adapter.campaign;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings news about a request to its campaign. */
public final class NewsDelivery {

    private static final Logger log = LoggerFactory.getLogger(NewsDelivery.class);

    private final CampaignPlatform platform;
    private final CreativeAnnouncements announcements;

    public NewsDelivery(CampaignPlatform platform, CreativeAnnouncements announcements) {
        this.platform = platform;
        this.announcements = announcements;
    }

    /**
     * Does everything the news asks for; safe to repeat from the start at any point.
     *
     * @return what the platform refused for good; absent: nothing
     * @throws PlatformUnavailable to be called again later with the same news
     */
    public @Nullable Refusal deliver(VideoNews news) {
        return switch (news) {
            case VideoNews.Generated generated -> attach(generated);
            case VideoNews.Failed failed ->
                refusalOf(tell(ChatMessage.outcome(failed.request(), ChatText.failed(failed))));
            case VideoNews.Progressed progressed -> {
                show(progressed);
                yield null;
            }
        };
    }

    private @Nullable Refusal attach(VideoNews.Generated generated) {
        Creative creative = Creative.of(generated);
        return switch (platform.attach(creative)) {
            case Attachment.Attached(String creativeId) -> {
                Telling telling = tell(ChatMessage.outcome(generated.request(), ChatText.attached(generated.video())));
                String messageId = telling instanceof Telling.Told(String id) ? id : null;
                announcements.attached(creative, creativeId, messageId);
                log.info(
                        "Request {} is creative {} of campaign {}",
                        generated.request().requestId(),
                        creativeId,
                        generated.request().campaignId());
                yield refusalOf(telling);
            }
            case Attachment.Refused(Refusal refusal) -> {
                tell(ChatMessage.outcome(generated.request(), ChatText.refused(refusal)));
                announcements.rejected(creative, refusal);
                log.warn(
                        "Campaign {} refused the creative of request {}: {} {}",
                        generated.request().campaignId(),
                        generated.request().requestId(),
                        refusal.status(),
                        refusal.reason());
                yield refusal;
            }
        };
    }

    private void show(VideoNews.Progressed progressed) {
        Refusal refusal = refusalOf(tell(ChatMessage.progress(progressed)));
        if (refusal != null) {
            // Progress is for show; the outcome that follows meets the same refusal and is kept for a person to look
            // at.
            log.info(
                    "The chat refused a progress of request {}: {}",
                    progressed.request().requestId(),
                    refusal);
        }
    }

    private @Nullable Telling tell(@Nullable ChatMessage message) {
        return message == null ? null : platform.tell(message);
    }

    private static @Nullable Refusal refusalOf(@Nullable Telling telling) {
        return telling instanceof Telling.Refused(Refusal refusal) ? refusal : null;
    }
}
