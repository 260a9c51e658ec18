package com.aifreedomstudios.video.consumer.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The video file as it is kept.
 *
 * @param urlExpiresAt absent: the URL is permanent
 * @param bytes size
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record KeptVideo(
        String url,
        @Nullable Instant urlExpiresAt,
        String bucket,
        String key,
        String contentType,
        long bytes,
        String sha256,
        VideoFacts facts) {}
