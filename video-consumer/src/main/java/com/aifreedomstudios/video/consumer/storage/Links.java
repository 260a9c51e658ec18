package com.aifreedomstudios.video.consumer.storage;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the link by which others fetch what is kept under a key. */
interface Links {

    Link to(String key);

    /**
     * A link.
     *
     * @param expiresAt absent: never
     */
    record Link(URI url, @Nullable Instant expiresAt) {}
}
