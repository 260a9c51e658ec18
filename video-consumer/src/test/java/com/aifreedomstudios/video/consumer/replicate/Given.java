package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.springframework.util.unit.DataSize;

/** What the tests of this package have in common. */
final class Given {

    static final Secret TOKEN = new Secret("r8_very-secret");

    /** A connection that ends without a word. */
    static final SocketEffect HANG_UP = new SocketEffect.CloseSocket();

    private Given() {}

    static Submission aSubmission(Clock clock) {
        var plan = new Plan("veo-3.1", "google/veo-3.1", 8, "16:9", "1080p", true, Money.usd("3.20"), "2026-10");
        return new Submission(
                1,
                plan,
                Map.of("prompt", "a red kite over the sea", "duration", 8, "generate_audio", true),
                clock.instant(),
                clock.instant().plusSeconds(30));
    }

    static ReplicateProperties properties(String apiUrl) {
        return new ReplicateProperties(
                URI.create(apiUrl),
                TOKEN,
                Duration.ofSeconds(1),
                Duration.ofMillis(700),
                Duration.ofMillis(700),
                Duration.ofMillis(20),
                60_000,
                Duration.ofMillis(700),
                DataSize.ofMegabytes(1));
    }

    static CreateOnce createOnce(MockWebServer server, Clock clock) {
        return createOnce(server, Clients.forCreates(properties("http://localhost")), clock);
    }

    static CreateOnce createOnce(MockWebServer server, OkHttpClient client, Clock clock) {
        return new CreateOnce(client, server.url("/v1"), TOKEN, clock);
    }

    static ReplicateApi api(HttpUrl address, Clock clock) {
        return new ReplicateApi(Clients.forQuestions(properties("http://localhost")), address, TOKEN, clock);
    }

    static MockResponse.Builder answer(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body);
    }

    static MockResponse.Builder created() {
        return answer(201, """
                {"id":"gm3q","model":"google/veo-3.1","version":"hidden","status":"starting","output":null,
                 "created_at":"2026-11-22T10:00:01.5Z","urls":{"get":"https://api.replicate.com/v1/predictions/gm3q"},
                 "a_field_of_tomorrow":{}}
                """);
    }
}
