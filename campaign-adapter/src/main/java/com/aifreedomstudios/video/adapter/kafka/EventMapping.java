package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.campaign.KeptVideo;
import com.aifreedomstudios.video.adapter.campaign.VideoNews;
import com.aifreedomstudios.video.adapter.campaign.VideoRequest;
import com.aifreedomstudios.video.event.v1.StoredImage;
import com.aifreedomstudios.video.event.v1.StoredVideo;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoProgressed;
import java.net.URI;
import org.apache.avro.specific.SpecificRecord;

/** Events as the core knows them. */
final class EventMapping {

    private EventMapping() {}

    static VideoNews news(SpecificRecord event) {
        return switch (event) {
            case VideoGenerated generated -> new VideoNews.Generated(request(generated), video(generated));
            case VideoFailed failed ->
                new VideoNews.Failed(request(failed), failed.getCode().name(), failed.getMessage());
            case VideoProgressed progressed ->
                new VideoNews.Progressed(request(progressed), progressed.getSequence(), progressed.getMessage());
            default ->
                throw new IllegalArgumentException(
                        "No news: " + event.getSchema().getFullName());
        };
    }

    private static KeptVideo video(VideoGenerated event) {
        StoredVideo video = event.getVideo();
        StoredImage poster = event.getPoster();
        return new KeptVideo(
                URI.create(video.getUrl()),
                video.getContentType(),
                video.getBytes(),
                video.getSha256(),
                video.getDurationSeconds(),
                video.getWidth(),
                video.getHeight(),
                poster == null ? null : URI.create(poster.getUrl()),
                event.getPrompt(),
                event.getRefinedPrompt(),
                event.getModelUsed());
    }

    private static VideoRequest request(VideoGenerated event) {
        return new VideoRequest(
                event.getTenantId(),
                event.getRequestId(),
                event.getCampaignId(),
                event.getChatSessionId(),
                event.getRequestedBy(),
                event.getMetadata());
    }

    private static VideoRequest request(VideoFailed event) {
        return new VideoRequest(
                event.getTenantId(),
                event.getRequestId(),
                event.getCampaignId(),
                event.getChatSessionId(),
                event.getRequestedBy(),
                event.getMetadata());
    }

    private static VideoRequest request(VideoProgressed event) {
        return new VideoRequest(
                event.getTenantId(),
                event.getRequestId(),
                event.getCampaignId(),
                event.getChatSessionId(),
                event.getRequestedBy(),
                event.getMetadata());
    }
}
