package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.generation.TryLater;
import com.aifreedomstudios.video.consumer.http.AskedWait;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The store is away or refuses. Wrong credentials and a missing bucket count too: they are for an operator to mend, and a
 * video that is paid for can wait for that.
 */
public final class StorageUnavailable extends TryLater {

    private static final long serialVersionUID = 1;

    StorageUnavailable(Bucket bucket, SdkException trouble) {
        super(describe(bucket, trouble), askedWait(trouble), trouble);
    }

    /** Which endpoint, and what is wrong with it. */
    static String describe(Bucket bucket, SdkException trouble) {
        return "Object storage at " + bucket.endpoint() + " " + what(bucket, trouble);
    }

    private static String what(Bucket bucket, SdkException trouble) {
        if (!(trouble instanceof SdkServiceException answer)) {
            return "cannot be reached: " + rootOf(trouble) + "; check R2_ENDPOINT or R2_ACCOUNT_ID, and the network";
        }
        var code = code(answer);
        return switch (answer.statusCode()) {
            case 401, 403 ->
                "refuses the credentials for bucket " + bucket.name() + code
                        + "; check R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY and the key's rights";
            case 429 -> "asks to slow down" + code;
            default ->
                code.contains("NoSuchBucket")
                        ? "has no bucket " + bucket.name() + "; create it, or check R2_BUCKET_NAME"
                        : "answered " + answer.statusCode() + code;
        };
    }

    private static String code(SdkServiceException answer) {
        return answer instanceof S3Exception s3
                        && s3.awsErrorDetails() != null
                        && s3.awsErrorDetails().errorCode() != null
                ? " (" + s3.awsErrorDetails().errorCode() + ")"
                : "";
    }

    private static String rootOf(Throwable trouble) {
        var root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static Duration askedWait(SdkException trouble) {
        return trouble instanceof SdkServiceException answer
                ? AskedWait.inHeader(Repetition.retryAfter(answer).orElse(null), Instant.now())
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
