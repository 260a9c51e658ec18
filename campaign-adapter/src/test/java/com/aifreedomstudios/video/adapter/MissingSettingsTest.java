package com.aifreedomstudios.video.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MissingSettingsTest {

    @Test
    void namesEveryMissingSettingAtOnceAndShowsNoStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(CampaignAdapterApplication.class))
                .isInstanceOf(MissingSettings.class);

        assertThat(output)
                .contains("KAFKA_BOOTSTRAP_SERVERS", "SCHEMA_REGISTRY_URL", "PLATFORM_API_URL", "PLATFORM_JWT_SECRET")
                .doesNotContain("\tat ");
    }

    @Test
    void namesOnlyWhatIsMissing(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        CampaignAdapterApplication.class,
                        "--adapter.kafka.bootstrap-servers=localhost:1",
                        "--adapter.kafka.schema-registry-url=http://localhost:2",
                        "--adapter.platform.api-url=http://localhost:3/api"))
                .isInstanceOf(MissingSettings.class);

        assertThat(output).contains("PLATFORM_JWT_SECRET").doesNotContain("PLATFORM_API_URL");
    }
}
