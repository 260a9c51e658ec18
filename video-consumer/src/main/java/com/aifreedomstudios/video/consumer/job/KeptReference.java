package com.aifreedomstudios.video.consumer.job;

/**
 * A reference picture as it was kept in the object store.
 *
 * @param contentType {@code image/jpeg}, {@code image/png} or {@code image/webp}, as found in the bytes
 * @param bytes size
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param width in pixels
 * @param height in pixels
 */
public record KeptReference(
        Reference.Role role, String key, String contentType, long bytes, String sha256, int width, int height) {

    Reference asReference() {
        return new Reference(role, new Reference.Source.Stored(key));
    }
}
