package com.aifreedomstudios.video.consumer.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param refinement absent: the prompt is used as it is
 * @param model catalogue key; absent: the service chooses
 * @param durationSeconds absent: the model's default
 * @param aspectRatio for example {@code 9:16}; absent: the model's default
 * @param resolution for example {@code 1080p}; absent: the model's default
 * @param audio absent: the model's default
 * @param seed absent: one is derived for each attempt
 * @param maxCost absent: no limit of its own
 * @param deadline absent: the service's
 * @param metadata the caller's labels, returned unchanged
 */
public record VideoRequest(
        RequestKey key,
        String campaignId,
        @Nullable String chatSessionId,
        @Nullable String requestedBy,
        Instant requestedAt,
        String prompt,
        @Nullable Refinement refinement,
        @Nullable String model,
        boolean fallbackAllowed,
        @Nullable Integer durationSeconds,
        @Nullable String aspectRatio,
        @Nullable String resolution,
        @Nullable Boolean audio,
        @Nullable Long seed,
        List<Reference> references,
        @Nullable Money maxCost,
        @Nullable Instant deadline,
        boolean dryRun,
        Map<String, String> metadata) {

    /**
     * Asks for the prompt to be refined.
     *
     * @param instructions what the refinement should heed; absent: nothing in particular
     */
    public record Refinement(@Nullable String instructions) {}

    public VideoRequest {
        references = List.copyOf(references);
        metadata = Map.copyOf(metadata);
    }

    /** The same request without its pictures, for when they have been kept and need not be carried on. */
    public VideoRequest withoutReferences() {
        return new VideoRequest(
                key,
                campaignId,
                chatSessionId,
                requestedBy,
                requestedAt,
                prompt,
                refinement,
                model,
                fallbackAllowed,
                durationSeconds,
                aspectRatio,
                resolution,
                audio,
                seed,
                List.of(),
                maxCost,
                deadline,
                dryRun,
                metadata);
    }
}
