package com.aifreedomstudios.video.consumer.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Finds out what a video's key holds. */
final class Comparison {

    private final Bucket bucket;

    Comparison(Bucket bucket) {
        this.bucket = bucket;
    }

    /** What is there, compared with the video. */
    enum Found {
        NOTHING,
        SAME,
        OTHER
    }

    Found compare(VideoFile video) {
        try {
            var head = bucket.s3()
                    .headObject(request -> request.bucket(bucket.name()).key(video.key()));
            return isSame(video, head) ? Found.SAME : Found.OTHER;
        } catch (NoSuchKeyException _) {
            return Found.NOTHING;
        }
    }

    private boolean isSame(VideoFile video, HeadObjectResponse head) {
        if (head.contentLength() != video.bytes()) {
            return false;
        }
        var noted = VideoFile.sha256In(head.metadata());
        return video.sha256().equals(noted.isEmpty() ? sha256Of(video.key()) : noted);
    }

    private String sha256Of(String key) {
        return bucket.s3()
                .getObject(
                        request -> request.bucket(bucket.name()).key(key),
                        (_, content) -> HexFormat.of().formatHex(digest(content)));
    }

    private static byte[] digest(InputStream content) throws IOException {
        try (var digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return digesting.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
