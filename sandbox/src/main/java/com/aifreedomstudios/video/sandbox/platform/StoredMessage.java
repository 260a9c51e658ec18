package com.aifreedomstudios.video.sandbox.platform;

import java.time.Instant;

/**
 * A message as it is stored.
 *
 * @param sender user or system
 * @param revision how often the text may have been replaced; 0 where it never can be
 */
public record StoredMessage(
        String id,
        String sessionId,
        String sender,
        String message,
        String step,
        int revision,
        Instant createdAt,
        Instant updatedAt) {}
