package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.Secret;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Replicate is reached.
 *
 * @param apiUrl https; http is for a simulator on this machine's loopback, which then may deliver by http, too
 * @param createTimeout for the create call, from connecting to the last byte of its reply
 * @param readTimeout for any other call
 * @param pollInterval between two looks at everything that is waited for
 * @param createsPerMinute the account allows 600
 * @param fetchTimeout for one connection that transfers a video; a broken transfer is resumed
 * @param maxVideoSize above which a video is not fetched
 */
@ConfigurationProperties("video.replicate")
record ReplicateProperties(
        @DefaultValue("https://api.replicate.com/v1") URI apiUrl,
        @DefaultValue("") Secret token,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration createTimeout,
        @DefaultValue("15s") Duration readTimeout,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("600") int createsPerMinute,
        @DefaultValue("2m") Duration fetchTimeout,
        @DefaultValue("2GB") DataSize maxVideoSize) {

    ReplicateProperties {
        if (!"https".equals(apiUrl.getScheme()) && !Loopback.isPlainHttpOn(apiUrl)) {
            throw new IllegalArgumentException(
                    "video.replicate.api-url must be https (http only on loopback): " + apiUrl);
        }
        if (createsPerMinute < 1) {
            throw new IllegalArgumentException("video.replicate.creates-per-minute must be at least 1");
        }
    }

    /** Whether a simulator on this machine takes Replicate's place. */
    boolean simulated() {
        return Loopback.isPlainHttpOn(apiUrl);
    }
}
