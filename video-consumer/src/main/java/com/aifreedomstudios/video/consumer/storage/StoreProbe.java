package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.generation.Probe;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks the store for a listing. */
final class StoreProbe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Bucket bucket;

    StoreProbe(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Optional<String> trouble() {
        try {
            // Not HEAD: its answers have no body, so that a missing bucket and a wrong secret look like any 404 and
            // 403.
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
