package com.aifreedomstudios.video.consumer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.PictureStore;
import com.aifreedomstudios.video.consumer.generation.Probe;
import com.aifreedomstudios.video.consumer.generation.VideoStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StorageConfigurationTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(StorageConfiguration.class);

    @Test
    void offersTheStoresAndAProbeWithoutCallingAnybody() {
        service.withPropertyValues(
                        "video.storage.account-id=0a1b",
                        "video.storage.bucket=videos",
                        "video.storage.access-key-id=id",
                        "video.storage.secret-access-key=secret",
                        "video.storage.public-base-url=https://cdn.example")
                .run(context -> assertThat(context)
                        .hasSingleBean(VideoStore.class)
                        .hasSingleBean(PictureStore.class)
                        .hasSingleBean(Probe.class));
    }

    @Test
    void refusesToStartAndNamesWhatIsMissing() {
        service.withPropertyValues("video.storage.account-id=0a1b", "video.storage.bucket=videos")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContainingAll("R2_ACCESS_KEY_ID", "R2_SECRET_ACCESS_KEY", "R2_PUBLIC_BASE_URL"));
    }
}
