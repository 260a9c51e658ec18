package com.aifreedomstudios.video.consumer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://cdn.example        | a/b/c.mp4        | https://cdn.example/a/b/c.mp4",
                "https://cdn.example/       | a/b/c.mp4        | https://cdn.example/a/b/c.mp4",
                "https://cdn.example/videos | a/b.mp4          | https://cdn.example/videos/a/b.mp4",
                "https://cdn.example        | a b+c/d&e?f#g.mp4 | https://cdn.example/a%20b%2Bc/d%26e%3Ff%23g.mp4",
                "https://cdn.example        | é/100%.mp4       | https://cdn.example/%C3%A9/100%25.mp4",
                "https://cdn.example        | _-.~             | https://cdn.example/_-.~",
            })
    void encodesEverySegmentOfAPublicUrl(URI base, String key, String url) {
        assertThat(new PublicLinks(base).to(key)).isEqualTo(new Links.Link(URI.create(url), null));
    }

    @Test
    void saysWhenAPresignedLinkExpires() {
        var properties = StorageOn.properties(URI.create("https://r2.example"), "videos", "id", "the-secret", null);
        try (S3Presigner presigner = new StorageConfiguration().s3Presigner(properties)) {
            var link = new PresignedLinks(presigner, "videos", Duration.ofDays(7)).to("a/b c.mp4");

            assertThat(link.expiresAt())
                    .isCloseTo(Instant.now().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES));
            assertThat(link.url().getPath()).isEqualTo("/videos/a/b c.mp4");
            assertThat(link.url().getQuery()).contains("X-Amz-Expires=604800").doesNotContain("the-secret");
        }
    }
}
