package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.generation.PictureStore;
import com.aifreedomstudios.video.consumer.generation.VideoStore;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.S3Client;

/** The storage beans as the service has them, with small parts, little patience, and some endpoint. */
final class StorageOn implements AutoCloseable {

    private static final StorageConfiguration CONFIGURATION = new StorageConfiguration();

    private final StorageProperties properties;
    private final S3Client client;

    StorageOn(StorageProperties properties) {
        this.properties = properties;
        this.client = CONFIGURATION.s3Client(properties);
    }

    static StorageOn endpoint(URI endpoint, String bucket, String accessKeyId, String secret) {
        return new StorageOn(properties(endpoint, bucket, accessKeyId, secret, URI.create("https://cdn.example")));
    }

    static StorageProperties properties(
            URI endpoint, String bucket, String accessKeyId, String secret, @Nullable URI base) {
        return new StorageProperties(
                endpoint,
                null,
                null,
                bucket,
                accessKeyId,
                new Secret(secret),
                base,
                base == null,
                Duration.ofDays(7),
                Duration.ofHours(6),
                DataSize.ofMegabytes(5),
                Duration.ofSeconds(30),
                2);
    }

    VideoStore videos() {
        return CONFIGURATION.videoStore(bucket(), CONFIGURATION.s3Presigner(properties), properties);
    }

    PictureStore pictures() {
        return CONFIGURATION.pictureStore(bucket(), CONFIGURATION.s3Presigner(properties), properties);
    }

    StoreProbe probe() {
        return CONFIGURATION.storeProbe(bucket());
    }

    private Bucket bucket() {
        return CONFIGURATION.bucket(client, properties);
    }

    @Override
    public void close() {
        client.close();
    }
}
