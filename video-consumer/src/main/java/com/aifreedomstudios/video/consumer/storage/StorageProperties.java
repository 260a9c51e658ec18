package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept.
 *
 * @param endpoint of the S3 protocol; absent: R2's own, of the account and jurisdiction
 * @param accountId needed only where no endpoint is given
 * @param jurisdiction {@code eu} or {@code fedramp} for a bucket that was created in one
 * @param publicBaseUrl the custom domain on the bucket; key after it, it makes the permanent URL of a file
 * @param presignedUrls videos get a link that expires in place of a permanent one
 * @param presignedVideoLife how long such a link is good, at most 7 days
 * @param presignedPictureLife how long a link to a reference picture is good where there is no public domain
 * @param partSize larger files are uploaded in parts of this size
 * @param callTimeout the longest that one attempt of one call may take
 * @param callAttempts how often one call is tried before the whole step is left for later
 */
@ConfigurationProperties("video.storage")
record StorageProperties(
        @Nullable URI endpoint,
        @Nullable String accountId,
        @Nullable String jurisdiction,
        @Nullable String bucket,
        @Nullable String accessKeyId,
        @Nullable Secret secretAccessKey,
        @Nullable URI publicBaseUrl,
        @DefaultValue("false") boolean presignedUrls,
        @DefaultValue("7d") Duration presignedVideoLife,
        @DefaultValue("6h") Duration presignedPictureLife,
        @DefaultValue("16MB") DataSize partSize,
        @DefaultValue("2m") Duration callTimeout,
        @DefaultValue("4") int callAttempts) {

    private static final Duration LONGEST_LIFE = Duration.ofDays(7);
    private static final DataSize SMALLEST_PART = DataSize.ofMegabytes(5);

    StorageProperties {
        var missing = new ArrayList<String>();
        if (endpoint == null && !StringUtils.hasText(accountId)) {
            missing.add("R2_ACCOUNT_ID (or R2_ENDPOINT)");
        }
        if (!StringUtils.hasText(bucket)) {
            missing.add("R2_BUCKET_NAME");
        }
        if (!StringUtils.hasText(accessKeyId)) {
            missing.add("R2_ACCESS_KEY_ID");
        }
        if (secretAccessKey == null || !StringUtils.hasText(secretAccessKey.value())) {
            missing.add("R2_SECRET_ACCESS_KEY");
        }
        if (publicBaseUrl == null && !presignedUrls) {
            missing.add("R2_PUBLIC_BASE_URL (or video.storage.presigned-urls=true, if links that expire will do)");
        }
        require(missing.isEmpty(), "Files cannot be kept without " + String.join(", ", missing) + ".");
        require(fits(presignedVideoLife), "video.storage.presigned-video-life must be between 1 s and 7 days.");
        require(fits(presignedPictureLife), "video.storage.presigned-picture-life must be between 1 s and 7 days.");
        require(
                partSize.compareTo(SMALLEST_PART) >= 0 && partSize.toMegabytes() <= 1024,
                "video.storage.part-size must be between 5 MB, the store's own limit, and 1 GB.");
    }

    /** The endpoint that calls go to. */
    URI effectiveEndpoint() {
        if (endpoint != null) {
            return endpoint;
        }
        var middle = StringUtils.hasText(jurisdiction) ? "." + jurisdiction.strip() : "";
        return URI.create("https://" + accountId + middle + ".r2.cloudflarestorage.com");
    }

    private static boolean fits(Duration life) {
        return life.compareTo(Duration.ofSeconds(1)) >= 0 && life.compareTo(LONGEST_LIFE) <= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
