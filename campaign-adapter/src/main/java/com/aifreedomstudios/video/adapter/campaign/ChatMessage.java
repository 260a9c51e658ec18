package com.aifreedomstudios.video.adapter.campaign;

import org.jspecify.annotations.Nullable;

/**
 * The one message of a request in its campaign's chat, as it shall read now.
 *
 * @param id the same for everything that is said about a request
 * @param revision a message never goes back to a lower revision; an outcome has the highest
 */
public record ChatMessage(String id, String tenantId, String sessionId, String text, int revision) {

    private static final int FINAL_REVISION = Integer.MAX_VALUE;

    /** What a progress says; absent where the request has no chat. */
    static @Nullable ChatMessage progress(VideoNews.Progressed progressed) {
        return about(progressed.request(), progressed.message(), Math.min(progressed.sequence(), FINAL_REVISION - 1));
    }

    /** The last word about a request; absent where the request has no chat. */
    static @Nullable ChatMessage outcome(VideoRequest request, String text) {
        return about(request, text, FINAL_REVISION);
    }

    private static @Nullable ChatMessage about(VideoRequest request, String text, int revision) {
        String session = request.chatSessionId();
        return session == null
                ? null
                : new ChatMessage(DeterministicId.of(request, "message"), request.tenantId(), session, text, revision);
    }
}
