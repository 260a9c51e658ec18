package com.aifreedomstudios.video.adapter.campaign;

import static com.aifreedomstudios.video.adapter.campaign.Samples.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeterministicIdTest {

    @Test
    void isTheSameUuidOfVersion5EveryTime() {
        String id = DeterministicId.of(aRequest("r-1"), "message");

        assertThat(id).isEqualTo(DeterministicId.of(aRequest("r-1"), "message"));
        assertThat(UUID.fromString(id).version()).isEqualTo(5);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
    }

    @Test
    void tellsKindsRequestsAndTenantsApart() {
        VideoRequest otherTenant =
                new VideoRequest("tenant-2", "r-1", Samples.CAMPAIGN, Samples.SESSION, null, Map.of());

        assertThat(DeterministicId.of(aRequest("r-1"), "message"))
                .isNotEqualTo(DeterministicId.of(aRequest("r-1"), "creative"))
                .isNotEqualTo(DeterministicId.of(aRequest("r-2"), "message"))
                .isNotEqualTo(DeterministicId.of(otherTenant, "message"));
    }
}
