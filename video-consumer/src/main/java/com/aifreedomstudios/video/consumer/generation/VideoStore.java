package com.aifreedomstudios.video.consumer.generation;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps videos for good. */
public interface VideoStore {

    /**
     * Keeps a file under a key that is written once. Repeating it with the same file changes nothing, also after a reply
     * was lost or the process died in between, and leaves no unfinished upload behind. Blocks for up to minutes.
     *
     * @param sha256 of the file, lower-case hexadecimal
     * @throws TryLater if the store is away or refuses for now
     */
    Result keep(String key, Path file, String sha256);

    /**
     * Reads back what is kept under a key. Blocks for up to minutes.
     *
     * @param file overwritten
     * @return whether there is something
     * @throws TryLater if the store is away
     */
    boolean read(String key, Path file);

    /** Where the file is, or that something else is there. */
    sealed interface Result {

        /**
         * It is kept.
         *
         * @param urlExpiresAt absent: the URL is permanent
         */
        record Kept(String bucket, String url, @Nullable Instant urlExpiresAt) implements Result {}

        /** The key holds other content. */
        record Occupied() implements Result {}
    }
}
