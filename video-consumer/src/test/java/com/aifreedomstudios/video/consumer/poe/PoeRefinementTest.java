package com.aifreedomstudios.video.consumer.poe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.generation.RefinePrompt;
import com.aifreedomstudios.video.consumer.generation.RefinePrompt.RefinementFailed;
import com.aifreedomstudios.video.consumer.generation.RefinePromptContract;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class PoeRefinementTest extends RefinePromptContract {

    @AutoClose
    private final MockWebServer poe = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        poe.start();
    }

    @Override
    protected RefinePrompt refining() {
        var client =
                new OkHttpClient.Builder().callTimeout(Duration.ofMillis(500)).build();
        var completion =
                new ChatCompletion(client, poe.url("/v1"), new Secret("poe-very-secret"), "GPT-4o", Clock.systemUTC());
        try {
            return new PoeRefinement(
                    completion,
                    PoeConfiguration.systemPrompt(900),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(5),
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected void willAnswer(String refined) {
        poe.enqueue(words(refined));
    }

    @Override
    protected void goAway() {
        poe.close();
    }

    @Test
    void asksForOnePromptInTheUsersWords() throws Exception {
        willAnswer("refined");

        refining().refine("ein Drachen für \"Zöbbel & Söhne\"", "keep it calm");

        var request = poe.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer poe-very-secret");
        var body = JsonMapper.shared().readTree(request.getBody().utf8());
        assertThat(body.path("model").stringValue()).isEqualTo("GPT-4o");
        assertThat(body.at("/messages/0/content").stringValue()).contains("at most 900 characters");
        assertThat(body.at("/messages/1/content").stringValue())
                .isEqualTo("Idea:\nein Drachen für \"Zöbbel & Söhne\"\n\nWishes:\nkeep it calm");
    }

    static Stream<Named<Supplier<MockResponse>>> passingTroubles() {
        return Stream.of(
                trouble(
                        "429",
                        () -> new MockResponse.Builder()
                                .code(429)
                                .addHeader("Retry-After", "0")
                                .body("{\"error\":{\"message\":\"rate limit\"}}")
                                .build()),
                trouble("500", () -> new MockResponse.Builder().code(500).build()),
                trouble("503", () -> new MockResponse.Builder().code(503).build()),
                trouble(
                        "timeout",
                        () -> new MockResponse.Builder()
                                .headersDelay(2, TimeUnit.SECONDS)
                                .build()),
                trouble(
                        "disconnect",
                        () -> new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()),
                trouble(
                        "html",
                        () -> new MockResponse.Builder()
                                .body("<html>hello</html>")
                                .build()),
                trouble(
                        "half",
                        () -> new MockResponse.Builder()
                                .body("{\"choices\":[{\"message\":{\"content\":\"a red")
                                .build()),
                trouble(
                        "no text",
                        () -> new MockResponse.Builder()
                                .body("{\"choices\":[{\"message\":{\"content\":null}}]}")
                                .build()),
                trouble(
                        "20 MB",
                        () -> new MockResponse.Builder()
                                .body(new Buffer().write(new byte[20 << 20]))
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void asksAgainWhenTroubleMayPass(Supplier<MockResponse> trouble) throws Exception {
        poe.enqueue(trouble.get());
        willAnswer("refined");

        assertThat(refining().refine("a kite", null)).isEqualTo("refined");
    }

    @Test
    void asksThreeTimesAtMost() {
        for (int i = 0; i < 5; i++) {
            poe.enqueue(new MockResponse.Builder().code(503).build());
        }

        assertThatThrownBy(() -> refining().refine("a kite", null))
                .isInstanceOf(RefinementFailed.class)
                .hasMessage("The prompt was not refined: the refining service is out of order (503).");
        assertThat(poe.getRequestCount()).isEqualTo(3);
    }

    @Test
    void doesNotWaitLongerThanThePromptIsWorth() {
        poe.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "60")
                .build());

        assertThatThrownBy(() -> refining().refine("a kite", null)).isInstanceOf(RefinementFailed.class);
        assertThat(poe.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, refused the prompt (400)",
        "401, does not accept our key",
        "402, has no points left on our account",
        "403, does not accept our key",
        "404, does not know the model GPT-4o"
    })
    void doesNotAskAgainWhereItWouldNotHelp(int status, String reason) {
        poe.enqueue(new MockResponse.Builder()
                .code(status)
                .body("{\"error\":{\"message\":\"no\",\"type\":\"x\",\"code\":" + status + "}}")
                .build());

        assertThatThrownBy(() -> refining().refine("a kite", null))
                .hasMessage("The prompt was not refined: the refining service " + reason + ".");
        assertThat(poe.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void takesNoBlankForAPrompt(String blank) {
        willAnswer(blank);

        assertThatThrownBy(() -> refining().refine("a kite", null)).hasMessageContaining("an empty answer");
    }

    private static Named<Supplier<MockResponse>> trouble(String name, Supplier<MockResponse> answer) {
        return Named.of(name, answer);
    }

    private static MockResponse words(String text) {
        return new MockResponse.Builder()
                .body(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "choices", List.of(Map.of("message", Map.of("role", "assistant", "content", text))))))
                .build();
    }
}
