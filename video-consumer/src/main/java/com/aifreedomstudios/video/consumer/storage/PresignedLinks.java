package com.aifreedomstudios.video.consumer.storage;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Links that carry a permission to read, for a while. */
final class PresignedLinks implements Links {

    private final S3Presigner presigner;
    private final String bucket;
    private final Duration life;

    PresignedLinks(S3Presigner presigner, String bucket, Duration life) {
        this.presigner = presigner;
        this.bucket = bucket;
        this.life = life;
    }

    @Override
    public Link to(String key) {
        var signed = presigner.presignGetObject(request -> request.signatureDuration(life)
                .getObjectRequest(object -> object.bucket(bucket).key(key)));
        return new Link(URI.create(signed.url().toString()), signed.expiration());
    }
}
