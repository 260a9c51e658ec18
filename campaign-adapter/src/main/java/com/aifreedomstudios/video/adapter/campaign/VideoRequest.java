package com.aifreedomstudios.video.adapter.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request that an outcome answers.
 *
 * @param chatSessionId the chat to answer in; absent: nobody is waiting in a chat
 */
public record VideoRequest(
        String tenantId,
        String requestId,
        String campaignId,
        @Nullable String chatSessionId,
        @Nullable String requestedBy,
        Map<String, String> metadata) {

    public VideoRequest {
        metadata = Map.copyOf(metadata);
    }
}
