package com.aifreedomstudios.video.consumer.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A video file on its way to its key. */
record VideoFile(String key, Path path, long bytes, String sha256) {

    static final String CONTENT_TYPE = "video/mp4";

    private static final String SHA256 = "sha256";

    static VideoFile of(String key, Path path, String sha256) {
        try {
            return new VideoFile(key, path, Files.size(path), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is noted on the object, so that it can be recognised without reading it. */
    Map<String, String> metadata() {
        return Map.of(SHA256, sha256);
    }

    static String sha256In(Map<String, String> metadata) {
        return metadata.getOrDefault(SHA256, "");
    }
}
