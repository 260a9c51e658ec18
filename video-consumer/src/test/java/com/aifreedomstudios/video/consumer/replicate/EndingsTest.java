package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Output;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EndingsTest {

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"starting", "processing", "queued", ""})
    void isNoneWhileItRuns(String status) {
        assertThat(ending("{\"id\":\"p\",\"status\":\"" + status + "\",\"output\":null}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"https://replicate.delivery/a/v.mp4\"",
                "[\"https://replicate.delivery/a/v.mp4\"]",
                "[null, {\"url\":\"https://replicate.delivery/a/v.mp4\"}]",
                "{\"href\":\"https://replicate.delivery/a/v.mp4\"}",
                "{\"output\":[\"https://replicate.delivery/a/v.mp4\"]}",
                "{\"video_url\":\"https://replicate.delivery/a/v.mp4\"}",
                "{\"thumbnail\":\"https://replicate.delivery/a/t.png\",\"mp4\":\"https://replicate.delivery/a/v.mp4\"}"
            })
    void findsTheVideoInWhateverShapeTheModelGivesIt(String output) {
        assertThat(ending(
                        "{\"id\":\"p\",\"status\":\"succeeded\",\"completed_at\":\"2026-11-22T09:59:00.25Z\",\"output\":"
                                + output + "}"))
                .contains(new Ending.Succeeded(new Output(
                        URI.create("https://replicate.delivery/a/v.mp4"), Instant.parse("2026-11-22T09:59:00.250Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "[]",
                "{}",
                "7",
                "\"http://replicate.delivery/v.mp4\"",
                "\"file:///etc/passwd\"",
                "\"%%\""
            })
    void isAFailureWhenThereIsNoVideo(String output) {
        assertThat(ending("{\"id\":\"p\",\"status\":\"succeeded\",\"output\":" + output + "}"))
                .get()
                .isInstanceOfSatisfying(Ending.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(FailureCode.OUTPUT_MISSING);
                    assertThat(failed.charged()).isEqualTo(Charged.YES);
                });
    }

    @Test
    void saysWhenTheVideoWasDeletedMeanwhile() {
        assertThat(ending("{\"id\":\"p\",\"status\":\"succeeded\",\"output\":null,\"data_removed\":true}"))
                .get()
                .isInstanceOfSatisfying(
                        Ending.Failed.class, failed -> assertThat(failed.code()).isEqualTo(FailureCode.OUTPUT_EXPIRED));
    }

    @ParameterizedTest
    @CsvSource({"canceled, CANCELLED, YES", "aborted, DEADLINE_EXCEEDED, NO"})
    void tellsStoppedFromNeverStarted(String status, FailureCode code, Charged charged) {
        assertThat(ending("{\"id\":\"p\",\"status\":\"" + status + "\"}"))
                .get()
                .isInstanceOfSatisfying(Ending.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(code);
                    assertThat(failed.charged()).isEqualTo(charged);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Upstream account has no credit (E001)                                                  | PROVIDER_UNAVAILABLE
            Upstream key is not valid (E002)                                                       | PROVIDER_UNAVAILABLE
            Service is currently unavailable due to high demand. Please try again later. (E003)    | PROVIDER_UNAVAILABLE
            Service is temporarily unavailable. Please try again later. (E004)                     | PROVIDER_UNAVAILABLE
            The input or output was flagged as sensitive. Please try again. (E005)                 | PROMPT_FLAGGED
            The prompt was flagged as sensitive. (E005)                                            | PROMPT_FLAGGED
            The output was flagged as sensitive. (E005)                                            | OUTPUT_FLAGGED
            The input image was flagged as sensitive. (E005)                                       | REFERENCE_FLAGGED
            NSFW content detected. Try running it again, or try a different prompt.                | PROMPT_FLAGGED
            Director: model ran out of memory (E1001)                                              | PROVIDER_UNAVAILABLE
            Container failed to start up (E6716)                                                   | PROVIDER_UNAVAILABLE
            The model openai/sora-2-pro has been deprecated                                        | MODEL_UNAVAILABLE
            Something nobody has ever seen                                                         | PROVIDER_UNAVAILABLE
                                                                                                   | PROVIDER_UNAVAILABLE
            """)
    void classifiesWhatTheProviderSaysOfAFailure(String error, FailureCode code) {
        var quoted = error == null ? "null" : "\"" + error + "\"";

        assertThat(ending("{\"id\":\"p\",\"status\":\"failed\",\"error\":" + quoted + "}"))
                .get()
                .isInstanceOfSatisfying(Ending.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(code);
                    assertThat(failed.charged()).isEqualTo(Charged.UNKNOWN);
                    assertThat(failed.message()).doesNotContain("E0");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9/v.mp4, true, true",
        "http://localhost:9/v.mp4, true, true",
        "http://127.0.0.1:9/v.mp4, false, false",
        "http://10.0.0.1/v.mp4, true, false",
        "http://127.0.0.1.evil.example/v.mp4, true, false",
        "https://replicate.delivery/v.mp4, false, true"
    })
    void letsPlainHttpThroughFromASimulatorOnThisMachineOnly(URI link, boolean simulated, boolean usable) {
        assertThat(new OutputLink(simulated).usable(link)).isEqualTo(usable);
    }

    private Optional<Ending> ending(String json) {
        var view = PredictionView.of(JsonMapper.shared().readTree(json)).orElseThrow();
        return new Endings(new OutputLink(false), clock).of(view);
    }
}
