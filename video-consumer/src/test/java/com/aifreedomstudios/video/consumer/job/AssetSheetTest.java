package com.aifreedomstudios.video.consumer.job;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetSheetTest {

    private static final Plan PLAN = new Plan("veo-3.1", "google/veo-3.1", 6, "16:9", "1080p", true, null, null);
    private static final VideoFacts FACTS = new VideoFacts(6.04, 1920, 1080, "avc1", true);

    @Test
    void matchesWhereWhatWasAskedIsWhatWasDelivered() {
        var request = aRequest()
                .withSeconds(6)
                .withAspectRatio("16:9")
                .withResolution("1080p")
                .withAudio(true)
                .build();

        assertThat(AssetSheet.of(request, PLAN, FACTS).matches()).isTrue();
    }

    @Test
    void hasNothingAgainstWhatWasNotAsked() {
        assertThat(AssetSheet.of(aRequest().withModel(null).build(), PLAN, FACTS)
                        .matches())
                .isTrue();
    }

    @Test
    void namesWhatDeviates() {
        var request = aRequest()
                .withModel("sora-2-pro")
                .withSeconds(5)
                .withAspectRatio("9:16")
                .withResolution("720p")
                .withAudio(false)
                .build();

        var sheet = AssetSheet.of(request, PLAN, FACTS);

        assertThat(sheet.matches()).isFalse();
        assertThat(sheet.entries()).noneMatch(AssetSheet.Entry::matches);
        assertThat(sheet.entries())
                .extracting(AssetSheet.Entry::got)
                .containsExactly("veo-3.1", "6.04", "1920x1080", "1080p", "true");
    }
}
