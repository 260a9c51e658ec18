package com.aifreedomstudios.video.sandbox.replicate;

import static com.aifreedomstudios.video.sandbox.replicate.TestingReplicate.SORA;
import static com.aifreedomstudios.video.sandbox.replicate.TestingReplicate.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.sandbox.simulator.Fault;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {
    private static final String FOX = "{\"prompt\":\"a fox\"}";

    @TempDir
    Path folder;

    private TestingReplicate replicate;

    @BeforeEach
    void start() {
        replicate = new TestingReplicate(folder, UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        replicate.close();
    }

    @Test
    void refusesThoseWithoutAToken() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(replicate.simulator().url() + "/account"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var refused = client.send(request, BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(Json.read(refused.body()).path("title").asString()).isEqualTo("Unauthenticated");
        }
    }

    @Test
    void refusesToCreateWithoutCredit() throws Exception {
        replicate.simulator().credit(Credit.NONE);

        var refused = replicate.create(SORA, FOX);

        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(Json.read(refused.body()).path("title").asString()).isEqualTo("Insufficient credit");
        assertThat(replicate.get("/predictions").statusCode()).isEqualTo(200);
    }

    @Test
    void createsOneAtATimeOnLowCredit() throws Exception {
        replicate.simulator().credit(Credit.LOW);

        assertThat(replicate.create(SORA, FOX).statusCode()).isEqualTo(201);
        assertThat(replicate.create(SORA, FOX).statusCode()).isEqualTo(429);
        replicate.simulator().controls().clock().advance(Duration.ofSeconds(10));
        assertThat(replicate.create(SORA, FOX).statusCode()).isEqualTo(201);
    }

    @Test
    void throttlesInBothShapesBeyondSixHundredCreatesAMinute() throws Exception {
        List<HttpResponse<String>> refused = new ArrayList<>();
        for (int i = 0; i < 900 && refused.size() < 2; i++) {
            var answer = replicate.create(SORA, FOX);
            if (answer.statusCode() == 429) refused.add(answer);
        }

        assertThat(replicate.simulator().creates().size()).isBetween(600, 800);
        assertThat(refused).extracting(HttpResponse::body).allMatch(body -> body.contains("resets in ~"));
        assertThat(refused).extracting(HttpResponse::body).anyMatch(body -> body.contains("retry_after"));
        assertThat(refused).extracting(HttpResponse::body).anyMatch(body -> !body.contains("retry_after"));
    }

    @Test
    void answersWhatIsNotThere() throws Exception {
        assertThat(replicate.get("/predictions/nothing").statusCode()).isEqualTo(404);
        assertThat(replicate.create("/models/nobody/nothing/predictions", FOX).statusCode())
                .isEqualTo(404);
        assertThat(replicate.post("/predictions/nothing/cancel", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void publishesTheInputsOfItsModels() throws Exception {
        var inputs = replicate
                .json("/models/openai/sora-2-pro")
                .at("/latest_version/openapi_schema/components/schemas/Input/properties");

        assertThat(inputs.propertyNames())
                .containsExactlyInAnyOrder("prompt", "seconds", "aspect_ratio", "resolution", "input_reference");
        assertThat(inputs.at("/seconds/enum").valueStream().map(value -> value.asInt()))
                .containsExactly(4, 8, 12);
    }

    @Test
    void createsAndThenLosesTheReply() throws Exception {
        replicate.simulator().controls().misbehaviours().next("create", Fault.executeThenDrop());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> replicate.create(SORA, FOX))
                .isInstanceOf(java.io.IOException.class);

        assertThat(replicate.simulator().predictionsFor("a fox")).hasSize(1);
    }

    @Test
    void hidesTheWebhookInTheListUnlessToldOtherwise() throws Exception {
        var body = "{\"input\":" + FOX
                + ",\"webhook\":\"https://example.org/hook\",\"webhook_events_filter\":[\"start\"]}";
        try (var open = new TestingReplicate(folder.resolve("open"), options -> options.listing(true, Duration.ZERO))) {
            var id = id(replicate.post(SORA, body));
            open.post(SORA, body);

            assertThat(replicate.json("/predictions").at("/results/0").has("webhook"))
                    .isFalse();
            assertThat(replicate.json("/predictions/" + id).path("webhook").asString())
                    .isEqualTo("https://example.org/hook");
            assertThat(open.json("/predictions").at("/results/0").has("webhook"))
                    .isTrue();
        }
    }

    @Test
    void listsAPredictionOnlyAfterTheLag() throws Exception {
        try (var late = new TestingReplicate(
                folder.resolve("late"), options -> options.listing(false, Duration.ofSeconds(30)))) {
            late.create(SORA, FOX);

            assertThat(late.json("/predictions").path("results")).isEmpty();
            late.simulator().controls().clock().advance(Duration.ofSeconds(31));
            assertThat(late.json("/predictions").path("results")).hasSize(1);
        }
    }

    @Test
    void isSteeredOverHttp() throws Exception {
        var root = replicate.simulator().url().resolve("/_sandbox/").toString();
        replicate.post(root + "fail", "{\"failure\":\"flagged\"}");
        var flagged = replicate.ended(id(replicate.create(SORA, FOX)));
        replicate.post(root + "credit", "{\"credit\":\"none\"}");

        assertThat(flagged.path("error").asString()).contains("E005");
        assertThat(replicate.create(SORA, FOX).statusCode()).isEqualTo(402);
        replicate.post(root + "behave", "");
        assertThat(replicate.create(SORA, FOX).statusCode()).isEqualTo(201);
        assertThat(replicate.post(root + "fail", "{\"failure\":\"unheard-of\"}").statusCode())
                .isEqualTo(400);
    }
}
