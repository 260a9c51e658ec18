package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.Fallback;
import com.aifreedomstudios.video.event.v1.Reference;
import com.aifreedomstudios.video.event.v1.Refinement;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The video that is wished for; what is absent is left to the service. */
record Wish(
        String prompt,
        @Nullable String model,
        int seconds,
        @Nullable String ratio,
        @Nullable String resolution,
        boolean refine) {

    /** The request, as the campaign platform would publish it. */
    VideoRequested request(Subject subject, List<Reference> references, Instant now) {
        return VideoRequested.newBuilder()
                .setRequestId(subject.requestId())
                .setTenantId(Subject.TENANT)
                .setCampaignId(subject.campaignId())
                .setChatSessionId(subject.chatSessionId())
                .setRequestedBy("you")
                .setRequestedAt(now.truncatedTo(ChronoUnit.MILLIS))
                .setPrompt(prompt)
                .setRefinement(refine ? new Refinement(null) : null)
                .setModel(model)
                .setFallback(Fallback.ALLOWED)
                .setDurationSeconds(seconds)
                .setAspectRatio(ratio)
                .setResolution(resolution)
                .setReferences(references)
                .build();
    }
}
