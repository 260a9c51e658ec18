package com.aifreedomstudios.video.adapter.upsert;

import com.aifreedomstudios.video.adapter.campaign.Creative;
import com.aifreedomstudios.video.adapter.campaign.KeptVideo;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A creative as the route takes it; fields without a value are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CreativeBody(
        String requestId,
        @Nullable String requestedBy,
        String type,
        String status,
        String prompt,
        @Nullable String refinedPrompt,
        String model,
        Video video,
        @Nullable URI posterUrl,
        List<String> tags,
        Map<String, String> metadata) {

    static CreativeBody of(Creative creative) {
        KeptVideo video = creative.video();
        return new CreativeBody(
                creative.request().requestId(),
                creative.request().requestedBy(),
                "video",
                "needsReview",
                video.prompt(),
                video.refinedPrompt(),
                video.model(),
                new Video(
                        video.url(),
                        video.contentType(),
                        video.bytes(),
                        video.sha256(),
                        video.durationSeconds(),
                        video.width(),
                        video.height()),
                video.poster(),
                List.of(creative.tag()),
                creative.request().metadata());
    }

    /** The file. */
    record Video(
            URI url, String contentType, long bytes, String sha256, double durationSeconds, int width, int height) {}
}
