package com.aifreedomstudios.video.consumer.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param template name of a prompt template; absent: the prompt is all there is
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
        @Nullable String template,
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

    /** How many bytes the pictures have that came in the request itself. */
    public long inlineBytes() {
        return references.stream()
                .map(Reference::source)
                .mapToLong(source -> source instanceof Reference.Source.Inline(byte[] content) ? content.length : 0)
                .sum();
    }

    /** The same request with its pictures where they were kept, which need not be carried on in it. */
    public VideoRequest withKept(List<KeptReference> kept) {
        return new VideoRequest(
                key,
                campaignId,
                chatSessionId,
                requestedBy,
                requestedAt,
                prompt,
                template,
                refinement,
                model,
                fallbackAllowed,
                durationSeconds,
                aspectRatio,
                resolution,
                audio,
                seed,
                kept.stream().map(KeptReference::asReference).toList(),
                maxCost,
                deadline,
                dryRun,
                metadata);
    }
}
