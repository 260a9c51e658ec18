package com.aifreedomstudios.video.sandbox.poe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoeSimulatorTest {
    private static final String FOX = chat("GPT-4o", "a fox in the snow", "");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private PoeSimulator poe;

    @BeforeEach
    void start() {
        poe = new PoeSimulator(PoeOptions.standard(Controls.journallingTo(folder.resolve("poe.jsonl"), 3))).start();
    }

    @AfterEach
    void stop() {
        poe.close();
    }

    @Test
    void refinesTheSamePromptTheSameWay() throws Exception {
        var first = Json.read(ask(FOX).body());
        var second = Json.read(ask(FOX).body());

        var text = first.at("/choices/0/message/content").asString();
        assertThat(text).startsWith("a fox in the snow — refined: ").isEqualTo(poe.refined("a fox in the snow"));
        assertThat(second.at("/choices/0/message/content").asString()).isEqualTo(text);
        assertThat(first.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        assertThat(first.at("/usage/total_tokens").asInt()).isPositive();
        assertThat(poe.controls().journal().entries("refined")).hasSize(2);
    }

    @Test
    void streamsTheSameText() throws Exception {
        var answer = ask(chat("GPT-4o", "a fox in the snow", ",\"stream\":true"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        var events = List.of(answer.body().strip().split("\n\n", -1));
        assertThat(events).last().isEqualTo("data: [DONE]");
        var text = new StringBuilder();
        for (var event : events)
            text.append(
                    Json.read(event.substring(6)).at("/choices/0/delta/content").asString(""));
        assertThat(text).hasToString(poe.refined("a fox in the snow"));
    }

    @Test
    void tellsHowManyRequestsAreLeft() throws Exception {
        var answer = ask(FOX);

        assertThat(answer.headers().firstValue("x-ratelimit-limit-requests")).hasValue("500");
        assertThat(answer.headers().firstValue("x-ratelimit-remaining-requests"))
                .hasValue("499");
    }

    @Test
    void refusesTheFiveHundredAndFirstRequestOfAMinute() throws Exception {
        HttpResponse<String> last = ask(FOX);
        for (int i = 0; i < 600 && last.statusCode() == 200; i++) last = ask(FOX);

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(poe.controls().journal().count("refined")).isBetween(500L, 599L);
    }

    @Test
    void refusesAWrongKeyAnUnknownModelAndAnEmptyChat() throws Exception {
        assertThat(send(request(FOX, "wrong")).statusCode()).isEqualTo(401);
        assertThat(error(ask(chat("gpt-4o", "x", "")))).isEqualTo("404 not_found_error");
        assertThat(error(ask("{\"model\":\"GPT-4o\",\"messages\":[]}"))).isEqualTo("400 invalid_request_error");
        assertThat(error(ask("not json"))).isEqualTo("400 invalid_request_error");
    }

    @Test
    void failsInEveryWayItKnows() throws Exception {
        for (var failure : PoeFailure.values()) {
            poe.controls().misbehaviours().next("chat", failure.fault());
            assertThat(error(ask(FOX))).startsWith(failure.fault().toString().replaceAll(".*status=(\\d+).*", "$1"));
        }
        assertThat(ask(FOX).statusCode()).isEqualTo(200);
    }

    @Test
    void answersBlankWhereThePromptAsksForIt() throws Exception {
        poe.answerNext("   ");

        assertThat(content(ask(FOX))).isBlank();
        assertThat(content(ask(chat("GPT-4o", "fox [sandbox:blank]", "")))).isEmpty();
    }

    @Test
    void listsItsModels() throws Exception {
        var models = Json.read(send(HttpRequest.newBuilder(URI.create(poe.url() + "/models"))
                        .header("Authorization", "Bearer " + poe.key()))
                .body());

        assertThat(models.path("data")
                        .valueStream()
                        .map(model -> model.path("id").asString()))
                .containsAll(List.of("GPT-4o", "GPT-4o-mini"));
    }

    private static String chat(String model, String prompt, String more) {
        return "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"system\",\"content\":\"Refine.\"},"
                + "{\"role\":\"user\",\"content\":\"" + prompt + "\"}]" + more + "}";
    }

    private static String content(HttpResponse<String> answer) {
        return Json.read(answer.body()).at("/choices/0/message/content").asString();
    }

    private static String error(HttpResponse<String> answer) {
        var error = Json.read(answer.body()).path("error");
        assertThat(error.path("message").asString()).isNotBlank();
        return error.path("code").asInt() + " " + error.path("type").asString();
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return send(request(body, poe.key()));
    }

    private HttpRequest.Builder request(String body, String key) {
        return HttpRequest.newBuilder(URI.create(poe.url() + "/chat/completions"))
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
