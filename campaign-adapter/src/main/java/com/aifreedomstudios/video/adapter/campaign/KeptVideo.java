package com.aifreedomstudios.video.adapter.campaign;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The facts about a video file that a campaign shows. */
public record KeptVideo(
        URI url,
        String contentType,
        long bytes,
        String sha256,
        double durationSeconds,
        int width,
        int height,
        @Nullable URI poster,
        String prompt,
        @Nullable String refinedPrompt,
        String model) {

    /** The prompt the model was given. */
    public String promptUsed() {
        return refinedPrompt == null ? prompt : refinedPrompt;
    }
}
