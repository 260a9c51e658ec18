package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.generation.VideoStore;
import com.aifreedomstudios.video.consumer.storage.Comparison.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps videos in R2, each key written once. */
final class R2VideoStore implements VideoStore {

    private final Bucket bucket;
    private final VideoUpload upload;
    private final Comparison comparison;
    private final Links links;

    R2VideoStore(Bucket bucket, VideoUpload upload, Comparison comparison, Links links) {
        this.bucket = bucket;
        this.upload = upload;
        this.comparison = comparison;
        this.links = links;
    }

    @Override
    public Result keep(String key, Path file, String sha256) {
        var video = VideoFile.of(key, file, sha256);
        return switch (bucket.call(() -> findOrWrite(video))) {
            case SAME -> kept(key);
            case OTHER -> new Result.Occupied();
            case NOTHING -> throw new IllegalStateException("neither written nor refused: " + key);
        };
    }

    @Override
    public boolean read(String key, Path file) {
        return bucket.call(() -> {
            try {
                return bucket.s3()
                        .getObject(
                                request -> request.bucket(bucket.name()).key(key),
                                (_, content) -> Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING) >= 0);
            } catch (NoSuchKeyException _) {
                return false;
            }
        });
    }

    private Found findOrWrite(VideoFile video) {
        upload.abortUnfinished(video.key());
        var found = comparison.compare(video);
        return found == Found.NOTHING ? write(video) : found;
    }

    private Found write(VideoFile video) {
        try {
            upload.write(video);
            return Found.SAME;
        } catch (SdkException failure) {
            return afterFailure(video, failure);
        }
    }

    /** A write that failed may have had effect, or been too late: only the store knows. */
    private Found afterFailure(VideoFile video, SdkException failure) {
        Found found;
        try {
            upload.abortUnfinished(video.key());
            found = comparison.compare(video);
        } catch (SdkException trouble) {
            trouble.addSuppressed(failure);
            throw trouble;
        }
        if (found == Found.NOTHING) {
            throw failure;
        }
        return found;
    }

    private Result kept(String key) {
        var link = links.to(key);
        return new Result.Kept(bucket.name(), link.url().toString(), link.expiresAt());
    }
}
