package com.aifreedomstudios.video.adapter.campaign;

import org.jspecify.annotations.Nullable;

/** Tells downstream readers what became of a creative. Blocks until it is durable; may repeat itself, with the same id. */
public interface CreativeAnnouncements {

    /**
     * The campaign has the creative.
     *
     * @param messageId absent: the chat was not told
     */
    void attached(Creative creative, String creativeId, @Nullable String messageId);

    /** The platform refused the creative for good. */
    void rejected(Creative creative, Refusal refusal);
}
