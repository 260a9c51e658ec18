package com.aifreedomstudios.video.consumer.storage;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Writes a video's file to its key, unless something is there. */
final class VideoUpload {

    private static final String ONLY_IF_ABSENT = "*";

    private final Bucket bucket;
    private final long partSize;

    VideoUpload(Bucket bucket, long partSize) {
        this.bucket = bucket;
        this.partSize = partSize;
    }

    void write(VideoFile video) {
        if (video.bytes() <= partSize) {
            writeAtOnce(video);
        } else {
            writeInParts(video);
            // A create call that was repeated because its reply was lost has left another.
            abortUnfinished(video.key());
        }
    }

    /** Ends whatever uploads of this key were begun: ours that failed, or those of a process that died. */
    void abortUnfinished(String key) {
        var uploads = bucket.s3()
                .listMultipartUploadsPaginator(
                        request -> request.bucket(bucket.name()).prefix(key))
                .uploads();
        for (MultipartUpload upload : uploads) {
            if (upload.key().equals(key)) {
                bucket.s3()
                        .abortMultipartUpload(request ->
                                request.bucket(bucket.name()).key(key).uploadId(upload.uploadId()));
            }
        }
    }

    private void writeAtOnce(VideoFile video) {
        bucket.s3()
                .putObject(
                        request -> request.bucket(bucket.name())
                                .key(video.key())
                                .contentType(VideoFile.CONTENT_TYPE)
                                .metadata(video.metadata())
                                .ifNoneMatch(ONLY_IF_ABSENT),
                        new FilePart(video.path(), 0, video.bytes()).body());
    }

    private void writeInParts(VideoFile video) {
        var uploadId = bucket.s3()
                .createMultipartUpload(request -> request.bucket(bucket.name())
                        .key(video.key())
                        .contentType(VideoFile.CONTENT_TYPE)
                        .metadata(video.metadata()))
                .uploadId();
        var parts = sendParts(video, uploadId);
        bucket.s3()
                .completeMultipartUpload(request -> request.bucket(bucket.name())
                        .key(video.key())
                        .uploadId(uploadId)
                        .multipartUpload(upload -> upload.parts(parts))
                        .ifNoneMatch(ONLY_IF_ABSENT));
    }

    /** R2 wants all parts to be of the same size but the last. */
    private List<CompletedPart> sendParts(VideoFile video, String uploadId) {
        var parts = new ArrayList<CompletedPart>();
        for (var offset = 0L; offset < video.bytes(); offset += partSize) {
            var number = parts.size() + 1;
            var part = new FilePart(video.path(), offset, Math.min(partSize, video.bytes() - offset));
            var sent = bucket.s3()
                    .uploadPart(
                            request -> request.bucket(bucket.name())
                                    .key(video.key())
                                    .uploadId(uploadId)
                                    .partNumber(number)
                                    .contentLength(part.length()),
                            part.body());
            parts.add(
                    CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
        }
        return parts;
    }
}
