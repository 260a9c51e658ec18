package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.generation.Picture;
import com.aifreedomstudios.video.consumer.generation.PictureStore;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps reference pictures in R2. */
final class R2PictureStore implements PictureStore {

    private static final int LARGEST = 10_000_000;

    private final Bucket bucket;
    private final Links links;

    R2PictureStore(Bucket bucket, Links links) {
        this.bucket = bucket;
        this.links = links;
    }

    @Override
    public void keep(String key, Picture picture) {
        bucket.call(() -> bucket.s3()
                .putObject(
                        request -> request.bucket(bucket.name()).key(key).contentType(picture.contentType()),
                        RequestBody.fromBytes(picture.content())));
    }

    @Override
    public Optional<byte[]> read(String key) {
        return bucket.call(() -> {
            try {
                return bucket.s3()
                        .getObject(request -> request.bucket(bucket.name()).key(key), R2PictureStore::content);
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    @Override
    public URI link(String key) {
        return links.to(key).url();
    }

    private static Optional<byte[]> content(GetObjectResponse object, AbortableInputStream stream) throws IOException {
        if (object.contentLength() > LARGEST) {
            stream.abort();
            return Optional.empty();
        }
        return Optional.of(stream.readNBytes(LARGEST));
    }
}
