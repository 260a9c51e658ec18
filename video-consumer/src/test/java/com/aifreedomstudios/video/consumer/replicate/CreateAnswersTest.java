package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateAnswersTest {

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

    @AutoClose
    private final MockWebServer server = startedServer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # header                      | body                                                                            | seconds
            7                             | {"detail":"Request was throttled. Your rate limit resets in ~30s."}             | 7
            Sun, 22 Nov 2026 10:00:12 GMT | {}                                                                              | 12
            -1                            | {"detail":"Request was throttled.","status":429,"retry_after":5}                | 5
            Sun, 22 Nov 2036 10:00:12 GMT | {"detail":"Request was throttled. Your rate limit resets in ~30s."}             | 30
            315360000                     | {}                                                                              | 10
            soon                          | not json                                                                        | 10
                                          | {"detail":"Your rate limit resets in ~5s.","status":429,"retry_after":5}        | 5
                                          | {"detail":"Your rate limit resets in ~5s.","status":429,"retry_after":-3}       | 5
                                          | {"detail":"Request was throttled. Your rate limit resets in ~30s."}             | 30
                                          | {"detail":"Request was throttled."}                                             | 10
            0                             | {"retry_after":9}                                                               | 0
            3000                          | {}                                                                              | 600
            """)
    void waitsAsLongAsAThrottleAsksFor(String header, String body, long seconds) {
        var answer = Given.answer(429, body);
        if (header != null) {
            answer.addHeader("Retry-After", header);
        }

        assertThat(answered(answer))
                .isEqualTo(new Answer.NotNow(Duration.ofSeconds(seconds), "Replicate throttles creates"));
    }

    @Test
    void believesAThrottleWhoseBodyBreaksOff() {
        var answer = Given.answer(429, "{\"retry_after\":5}").onResponseBody(Given.HANG_UP);

        assertThat(answered(answer)).isInstanceOf(Answer.NotNow.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402})
    void waitsForAPersonWhenTheAccountIsRefused(int status) {
        var answer = Given.answer(status, "{\"title\":\"Insufficient credit\",\"status\":402}");

        assertThat(answered(answer))
                .isInstanceOfSatisfying(
                        Answer.NotNow.class,
                        notNow -> assertThat(notNow.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, PROVIDER_REFUSED",
        "403, PROVIDER_REFUSED",
        "404, MODEL_UNAVAILABLE",
        "410, MODEL_UNAVAILABLE",
        "413, PROVIDER_REFUSED",
        "422, PROVIDER_REFUSED"
    })
    void givesUpWhereSendingAgainWouldNotHelp(int status, FailureCode code) {
        var answer = Given.answer(status, """
                {"title":"Input validation failed","detail":"- input.duration: must be one of 4, 6, 8","status":422,
                 "invalid_fields":[{"type":"enum","field":"input.duration","description":"must be one of 4, 6, 8"}]}
                """);

        assertThat(answered(answer)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().message()).contains("veo-3.1").doesNotContain("input.duration");
        });
    }

    @Test
    void takesAPredictionWithoutATimeForOneOfNow() {
        assertThat(answered(Given.answer(202, "{\"id\":\"gm3q\",\"created_at\":\"yesterday\"}")))
                .isInstanceOfSatisfying(
                        Answer.Created.class,
                        created -> assertThat(created.prediction().createdAt()).isEqualTo(clock.instant()));
    }

    private Answer answered(MockResponse.Builder answer) {
        server.enqueue(answer.build());
        return Given.createOnce(server, clock).create(Given.aSubmission(clock));
    }

    private static MockWebServer startedServer() {
        var server = new MockWebServer();
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }
}
