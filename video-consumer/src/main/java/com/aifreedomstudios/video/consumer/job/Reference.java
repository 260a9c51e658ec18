package com.aifreedomstudios.video.consumer.job;

/** A picture that the video should follow, as asked for. */
public record Reference(Role role, Source source) {

    /** What the picture is for. */
    public enum Role {
        REFERENCE,
        FIRST_FRAME,
        LAST_FRAME
    }

    /** Where the picture is. */
    public sealed interface Source {

        /** On somebody's web server; what was given need not be a URL. */
        record Url(String url) implements Source {}

        /** In the request itself. */
        @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
        record Inline(byte[] content) implements Source {}

        /** In our own object store, kept there before. */
        record Stored(String key) implements Source {}
    }
}
