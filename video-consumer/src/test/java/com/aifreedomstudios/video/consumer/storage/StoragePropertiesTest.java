package com.aifreedomstudios.video.consumer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoragePropertiesTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "video.storage.account-id", "0a1b",
            "video.storage.bucket", "videos",
            "video.storage.access-key-id", "id",
            "video.storage.secret-access-key", "the-secret",
            "video.storage.public-base-url", "https://cdn.example");

    @Test
    void bindsWithDefaults() {
        var bound = bind(COMPLETE);

        assertThat(bound.effectiveEndpoint()).hasToString("https://0a1b.r2.cloudflarestorage.com");
        assertThat(bound.partSize().toMegabytes()).isEqualTo(16);
        assertThat(bound.presignedUrls()).isFalse();
        assertThat(bound.toString()).doesNotContain("the-secret");
    }

    @Test
    void knowsTheEndpointOfAJurisdiction() {
        assertThat(bind(with("video.storage.jurisdiction", "eu")).effectiveEndpoint())
                .hasToString("https://0a1b.eu.r2.cloudflarestorage.com");
    }

    @Test
    void prefersAGivenEndpoint() {
        assertThat(bind(with("video.storage.endpoint", "http://127.0.0.1:9000")).effectiveEndpoint())
                .hasToString("http://127.0.0.1:9000");
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        assertThatThrownBy(() -> bind(Map.of("video.storage.endpoint", "", "video.storage.secret-access-key", "")))
                .rootCause()
                .hasMessageContainingAll(
                        "R2_ACCOUNT_ID",
                        "R2_BUCKET_NAME",
                        "R2_ACCESS_KEY_ID",
                        "R2_SECRET_ACCESS_KEY",
                        "R2_PUBLIC_BASE_URL");
    }

    @Test
    void wantsAPublicDomainOrTheWordThatLinksMayExpire() {
        var without = new HashMap<>(COMPLETE);
        without.put("video.storage.public-base-url", "");
        assertThatThrownBy(() -> bind(without)).rootCause().hasMessageContaining("R2_PUBLIC_BASE_URL");

        without.put("video.storage.presigned-urls", "true");
        assertThat(bind(without).presignedUrls()).isTrue();
    }

    @Test
    void refusesLinksThatLiveLongerThanTheStoreAllows() {
        assertThatThrownBy(() -> bind(with("video.storage.presigned-video-life", "8d")))
                .rootCause()
                .hasMessageContaining("7 days");
    }

    private static Map<String, String> with(String key, String value) {
        var all = new HashMap<>(COMPLETE);
        all.put(key, value);
        return all;
    }

    private static StorageProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("video.storage", StorageProperties.class);
    }
}
