package com.aifreedomstudios.video.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final Set<String> IDS = Set.of("F1-000001", "F1-000002");

    private final VideoGenerated video = new VideoGenerated();

    @Test
    void isContentWhereEveryRequestBecameAVideo() {
        var finding = Oracle.answered(IDS, Map.of("F1-000001", List.of(video), "F1-000002", List.of(video)));

        assertThat(finding.trouble()).isEmpty();
        assertThat(finding.cell()).isEqualTo("2/2");
    }

    @Test
    void namesARequestWithoutAnOutcome() {
        var finding = Oracle.answered(IDS, Map.of("F1-000001", List.of(video)));

        assertThat(finding.trouble()).containsExactly("F1-000002 has no outcome");
        assertThat(finding.cell()).isEqualTo("FAIL 1/2");
    }

    @Test
    void namesARequestThatFailedThoughNothingWasWrongWithIt() {
        var finding = Oracle.answered(IDS, Map.of("F1-000001", List.of(video), "F1-000002", List.of(unconfirmed())));

        assertThat(finding.trouble()).containsExactly("F1-000002 failed: SUBMIT_UNCONFIRMED, It is not known.");
        assertThat(finding.cell()).isEqualTo("FAIL 2/2, 1 without a video");
    }

    private static VideoFailed unconfirmed() {
        var failure = new VideoFailed();
        failure.put("code", FailureCode.SUBMIT_UNCONFIRMED);
        failure.put("message", "It is not known.");
        return failure;
    }
}
