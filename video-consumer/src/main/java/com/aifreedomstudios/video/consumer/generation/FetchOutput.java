package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Output;
import java.nio.file.Path;

/** Fetches a finished video from where the provider left it. */
public interface FetchOutput {

    /**
     * Streams the video into a file, resuming where a connection broke. Blocks for up to minutes; memory does not depend on
     * the video's size. May be repeated.
     *
     * @param file overwritten
     * @throws SpoolUnavailable if the file cannot be written
     * @throws TryLater if the video cannot be fetched now
     */
    Result fetch(Output output, Path file);

    /** The file, or that it will never be had. */
    sealed interface Result {

        /**
         * The file is complete.
         *
         * @param bytes size
         * @param sha256 lower-case hexadecimal
         */
        record Fetched(long bytes, String sha256) implements Result {}

        /** The provider has deleted it. */
        record Gone() implements Result {}

        /** It is larger than a video may be. */
        record TooLarge(long limitBytes) implements Result {}
    }
}
