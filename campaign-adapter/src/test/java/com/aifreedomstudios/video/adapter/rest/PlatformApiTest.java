package com.aifreedomstudios.video.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aifreedomstudios.video.adapter.campaign.PlatformUnavailable;
import com.aifreedomstudios.video.adapter.campaign.Refusal;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformApiTest {

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signsEveryCallForItsTenant() throws Exception {
        server.enqueue(answer(200, "[]"));

        api().get("tenant-7", List.of("creatives"), Map.of("metadata.tags", "video-request:r 1"));

        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/api/creatives?metadata.tags=video-request%3Ar%201");
        assertIsTokenOf(
                "tenant-7", String.valueOf(request.getHeaders().get("Authorization")), TestingPlatformApi.SECRET);
    }

    @Test
    void signsWithAShortSecretAsThePlatformWould() throws Exception {
        server.enqueue(answer(200, "{}"));

        TestingPlatformApi.at(server.url("/api").uri(), "short", Duration.ofSeconds(5))
                .post("tenant-7", List.of("creatives"), Map.of());

        String header = String.valueOf(server.takeRequest().getHeaders().get("Authorization"));
        assertIsTokenOf("tenant-7", header, "short" + "\0".repeat(27));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 410, 422})
    void takesAnAnswerAboutTheRecordAsRefusal(int status) {
        server.enqueue(
                answer(status, "{\"statusCode\":0,\"message\":\"no\",\"userFriendlyMessage\":\"It cannot be.\"}"));

        assertThat(post()).isEqualTo(new Answer.Refused(new Refusal(status, "It cannot be.")));
    }

    @Test
    void readsEveryShapeOfReason() {
        server.enqueue(answer(400, "{\"message\":[\"url must be a URL\",\"type is wrong\"]}"));
        server.enqueue(answer(422, ""));

        assertThat(post()).isEqualTo(new Answer.Refused(new Refusal(400, "url must be a URL; type is wrong")));
        assertThat(post()).isEqualTo(new Answer.Refused(new Refusal(422, "HTTP 422")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 408, 425, 429, 500, 502, 503, 504})
    void takesAnythingThatMayPassAsLater(int status) {
        server.enqueue(answer(status, "{\"message\":\"not now\"}"));

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(this::post)
                .withMessageContaining(Integer.toString(status))
                .withMessageNotContaining(TestingPlatformApi.SECRET);
    }

    @Test
    void takesAProxysPageAsLaterWhateverItsStatus() {
        server.enqueue(answer(404, "<html>nginx</html>"));
        server.enqueue(answer(200, "<html>Please log in</html>"));

        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(this::post);
        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(this::post)
                .withMessageContaining("PLATFORM_API_URL");
    }

    @Test
    void takesARouteThatThePlatformHasNotAddedYetAsLater() {
        server.enqueue(answer(404, "{\"statusCode\":404,\"message\":\"Cannot POST /api/x\"}"));

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(this::post)
                .withMessageContaining("docs/platform-chat-route.md");
    }

    @Test
    void passesOnHowLongThePlatformAsksToBeLeftAlone() {
        server.enqueue(
                answer(429, "{}").newBuilder().setHeader("Retry-After", "17").build());

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(this::post)
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    void sendsNothingTwiceByItself() throws Exception {
        server.enqueue(answer(200, "{}"));
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(answer(200, "{}"));
        PlatformApi api = api();
        api.post("tenant-1", List.of("creatives"), Map.of());

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> api.post("tenant-1", List.of("creatives"), Map.of()));

        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void sendsNothingTwiceEvenWhereHttpInvitesIt() {
        server.enqueue(
                answer(503, "{}").newBuilder().setHeader("Retry-After", "0").build());
        server.enqueue(answer(200, "{}"));

        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(this::post);

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void givesUpOnAnAnswerThatNeverEnds() {
        server.enqueue(
                answer(200, "[]").newBuilder().headersDelay(1, TimeUnit.MINUTES).build());

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> TestingPlatformApi.at(
                                server.url("/api").uri(), TestingPlatformApi.SECRET, Duration.ofMillis(200))
                        .get("tenant-1", List.of("creatives"), Map.of()));
    }

    private Answer post() {
        return api().post("tenant-1", List.of("creatives"), Map.of("type", "video"));
    }

    private PlatformApi api() {
        return TestingPlatformApi.at(server.url("/api").uri());
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static void assertIsTokenOf(String tenant, String header, String secret)
            throws ParseException, JOSEException {
        SignedJWT token = SignedJWT.parse(header.substring("Bearer ".length()));
        assertThat(token.verify(new MACVerifier(secret))).isTrue();
        assertThat(token.getJWTClaimsSet().getStringClaim("tenantId")).isEqualTo(tenant);
        assertThat(token.getJWTClaimsSet().getStringClaim("email")).isEqualTo("adapter@example.com");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("campaign-adapter");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBefore(Instant.now().plus(Duration.ofMinutes(10)));
    }
}
