package com.aifreedomstudios.video.consumer.generation;

/**
 * A picture that was examined.
 *
 * @param content at most 10 MB
 * @param contentType {@code image/jpeg}, {@code image/png} or {@code image/webp}, as found in the bytes
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried
public record Picture(byte[] content, String contentType, int width, int height) {

    /** The file name's ending that goes with the content type. */
    public String extension() {
        return switch (contentType) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "image/webp" -> "webp";
            default -> throw new IllegalStateException("not a type of picture that is let in: " + contentType);
        };
    }
}
