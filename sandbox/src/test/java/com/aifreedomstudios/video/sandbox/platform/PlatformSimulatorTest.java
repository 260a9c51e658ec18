package com.aifreedomstudios.video.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PlatformSimulatorTest {
    private static final String SECRET = "a-secret-of-the-platform";
    private static final String VIDEO = """
        {"tenantId":"acme","campaignId":"spring","type":"video","status":"needsReview",
         "visual":{"prompt":"a harbour","unknown":"dropped"},
         "metadata":{"tags":["video-request:%s"]}}\
        """;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Controls controls;
    private PlatformSimulator platform;

    @BeforeEach
    void start() {
        controls = Controls.journallingTo(folder.resolve("platform.jsonl"), 1);
        platform = new PlatformSimulator(0, controls, SECRET)
                .withCampaign("acme", "spring", "Spring", "chat")
                .start();
    }

    @AfterEach
    void stop() {
        http.close();
        platform.close();
        controls.close();
    }

    @Test
    void letsInWhoeverHasATokenInTheHeaderOrACookie() throws Exception {
        var token = token("acme", Instant.now().plusSeconds(60));

        assertThat(status("Authorization", "Bearer " + token)).isEqualTo(200);
        assertThat(status("Cookie", "access_token=" + token)).isEqualTo(200);
        assertThat(status("Cookie", "auth_token=" + token)).isEqualTo(200);
    }

    @Test
    void letsNobodyElseIn() throws Exception {
        var late = token("acme", Instant.now().minusSeconds(60));
        var forged = token("acme", Instant.now().plusSeconds(60)).replaceAll(".{4}$", "AAAA");

        assertThat(status("X-None", "x")).isEqualTo(401);
        assertThat(status("Authorization", "Bearer " + late)).isEqualTo(401);
        assertThat(status("Authorization", "Bearer " + forged)).isEqualTo(401);
        assertThat(status("Authorization", "Bearer rubbish")).isEqualTo(401);
        assertThat(status(
                        "Authorization",
                        "Bearer " + token("another", Instant.now().plusSeconds(60))))
                .as("a stranger's campaign")
                .isEqualTo(404);
    }

    @Test
    void refusesUnknownFieldsInItsOwnWords() throws Exception {
        var answer = send("POST", "/api/creatives", "{\"type\":\"video\",\"colour\":\"red\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        var body = Json.read(answer.body());
        assertThat(texts(body.path("message"))).contains("property colour should not exist");
        assertThat(body.path("statusCode").asInt()).isEqualTo(400);
        assertThat(body.path("userFriendlyMessage").asString()).isNotBlank();
        assertThat(body.path("timestamp").asString()).isNotBlank();
    }

    @Test
    void createsACreativeForEveryPostAndDropsNestedFieldsItDoesNotKnow() throws Exception {
        send("POST", "/api/creatives", VIDEO.formatted("r-1"));
        send("POST", "/api/creatives", VIDEO.formatted("r-1"));
        send("POST", "/api/creatives", VIDEO.formatted("r-2"));

        assertThat(platform.creatives("spring")).hasSize(3);
        assertThat(platform.creatives("spring")
                        .getFirst()
                        .document()
                        .path("visual")
                        .has("unknown"))
                .isFalse();
        var found = send("GET", "/api/creatives?campaignId=spring&metadata.tags=video-request:r-2", "");
        assertThat(Json.read(found.body()).size()).isEqualTo(1);
    }

    @Test
    void takesAnAssetOncePerUrlButACreativesImagesEveryTime() throws Exception {
        var asset = "{\"url\":\"https://cdn/x.mp4\",\"type\":\"video\",\"uploadedBy\":\"me\"}";
        send("POST", "/api/campaigns/spring/assets", asset);
        send("POST", "/api/campaigns/spring/assets", asset);
        send("POST", "/api/creatives", VIDEO.formatted("r-1"));
        var creative = platform.creatives("spring").getFirst();
        var image = "{\"url\":\"https://cdn/x.png\",\"type\":\"image\"}";

        send("PUT", "/api/creatives/" + creative.id() + "/assets", image);
        send("PUT", "/api/creatives/" + creative.id() + "/assets", image);

        assertThat(platform.assets("spring")).containsExactly("https://cdn/x.mp4");
        assertThat(platform.creatives("spring")
                        .getFirst()
                        .document()
                        .path("assets")
                        .path("imageUrls")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void speaksAsTheUserToWhoeverPostsAMessage() throws Exception {
        send("POST", "/api/campaign-chat/message/chat", "{\"message\":\"Video generated\"}");

        assertThat(platform.messages("chat")).extracting(StoredMessage::sender).containsExactly("user", "system");
    }

    @Test
    void showsASystemMessageOnceAndNeverGoesBack() throws Exception {
        var message = "{\"messageId\":\"m-1\",\"message\":\"%s\",\"revision\":%d}";
        var route = "/api/campaign-chat/sessions/chat/system-messages";

        send("POST", route, message.formatted("Generating", 1));
        send("POST", route, message.formatted("Done", 9));
        send("POST", route, message.formatted("Storing", 2));

        assertThat(platform.messages("chat")).singleElement().satisfies(shown -> {
            assertThat(shown.message()).isEqualTo("Done");
            assertThat(shown.sender()).isEqualTo("system");
        });
    }

    @Test
    void showsAPageThatLoadsNothingFromElsewhere() throws Exception {
        var page = http.send(
                HttpRequest.newBuilder(platform.pageOf("spring")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body()).doesNotContain("http://", "https://");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private int status(String header, String value) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url("/api/campaigns/spring"))
                .header(header, value)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(url(path))
                .header("Authorization", "Bearer " + token("acme", Instant.now().plusSeconds(60)))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI url(String path) {
        return platform.apiUrl().resolve(path);
    }

    private static String token(String tenant, Instant expiry) throws GeneralSecurityException {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var claims = Json.write(Map.of("sub", "s", "tenantId", tenant, "exp", expiry.getEpochSecond()));
        var signed = encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "." + encoder.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
