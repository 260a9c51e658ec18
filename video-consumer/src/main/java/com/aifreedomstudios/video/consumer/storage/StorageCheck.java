package com.aifreedomstudios.video.consumer.storage;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks the store whether it can be used. */
public final class StorageCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Bucket bucket;

    StorageCheck(Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * Blocks for three seconds at most.
     *
     * @return which endpoint, and what is wrong; empty if nothing is
     */
    public Optional<String> trouble() {
        try {
            // Not HEAD: its answers have no body, so that a missing bucket and a wrong secret look like any 404 or 403.
            bucket.s3()
                    .listObjectsV2(request -> request.bucket(bucket.name())
                            .prefix("readiness/")
                            .maxKeys(1)
                            .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE)));
            return Optional.empty();
        } catch (SdkException trouble) {
            return Optional.of(StorageUnavailable.describe(bucket, trouble));
        }
    }
}
