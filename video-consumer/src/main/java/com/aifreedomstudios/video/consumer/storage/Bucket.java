package com.aifreedomstudios.video.consumer.storage;

import java.net.URI;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket that everything is kept in. */
record Bucket(S3Client s3, String name, URI endpoint) {

    /** Makes some calls, of which any trouble means that the store is away for now. */
    <T> T call(Supplier<T> calls) {
        try {
            return calls.get();
        } catch (AbortedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable(this, interrupted);
        } catch (SdkException trouble) {
            throw new StorageUnavailable(this, trouble);
        }
    }
}
