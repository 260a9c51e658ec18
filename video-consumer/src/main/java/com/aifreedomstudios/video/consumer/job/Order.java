package com.aifreedomstudios.video.consumer.job;

import java.time.Instant;
import java.util.List;

/**
 * A request as taken in; from then on it does not change.
 *
 * @param fingerprint of the request's content, by which a repetition is told from a conflict
 * @param acceptedAt when it was taken in
 * @param deadline after which no video is wanted
 */
public record Order(VideoRequest request, String fingerprint, Instant acceptedAt, Instant deadline) {

    /** With the request's pictures where they were kept. */
    public Order withKept(List<KeptReference> kept) {
        return new Order(request.withKept(kept), fingerprint, acceptedAt, deadline);
    }
}
