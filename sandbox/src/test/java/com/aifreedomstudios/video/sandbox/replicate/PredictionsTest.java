package com.aifreedomstudios.video.sandbox.replicate;

import static com.aifreedomstudios.video.sandbox.replicate.TestingReplicate.SORA;
import static com.aifreedomstudios.video.sandbox.replicate.TestingReplicate.VEO;
import static com.aifreedomstudios.video.sandbox.replicate.TestingReplicate.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.image.ImageHost;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsTest {
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
    void makesAVideoAndChargesForIt() throws Exception {
        var created = replicate.create(VEO, "{\"prompt\":\"a fox\",\"duration\":4,\"generate_audio\":false}");
        var prediction = replicate.ended(id(created));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(Json.read(created.body()).path("output").isNull()).isTrue();
        assertThat(prediction.path("status").asString()).isEqualTo("succeeded");
        assertThat(prediction.path("version").asString()).isEqualTo("hidden");
        assertThat(prediction.path("metrics").has("predict_time")).isTrue();
        var video = replicate.download(prediction.path("output").asString());
        assertThat(video.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(video.body()).hasSizeGreaterThan(10_000);
        assertThat(replicate.simulator().chargedTotal()).isEqualByComparingTo("0.80");
        assertThat(replicate.simulator().predictionsFor("a fox"))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.sha256()).hasValue(Film.sha256(video.body()));
                    assertThat(seen.charged()).isEqualByComparingTo("0.80");
                });
    }

    @Test
    void outputsOfEqualRequestsDiffer() throws Exception {
        for (int i = 0; i < 2; i++) replicate.ended(id(replicate.create(SORA, "{\"prompt\":\"twice\"}")));

        assertThat(replicate.simulator().predictionsFor("twice"))
                .extracting(seen -> seen.sha256().orElseThrow())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void deliversAPartOfTheFileWhenAskedForARange() throws Exception {
        var output = replicate
                .ended(id(replicate.create(SORA, "{\"prompt\":\"range\"}")))
                .path("output")
                .asString();
        var whole = replicate.download(output).body();

        var rest = replicate.download(output, "Range", "bytes=100-");
        var beyond = replicate.download(output, "Range", "bytes=" + whole.length + "-");

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .hasValue("bytes 100-" + (whole.length - 1) + "/" + whole.length);
        assertThat(rest.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    @Test
    void forgetsInputLogsAndOutputAnHourAfterCompletion() throws Exception {
        var id = id(replicate.create(VEO, "{\"prompt\":\"gone soon\"}"));
        var output = replicate.ended(id).path("output").asString();

        replicate.simulator().controls().clock().advance(Duration.ofMinutes(61));

        var later = replicate.json("/predictions/" + id);
        assertThat(later.path("data_removed").asBoolean()).isTrue();
        assertThat(later.path("output").isNull()).isTrue();
        assertThat(later.path("input").isEmpty()).isTrue();
        assertThat(later.path("status").asString()).isEqualTo("succeeded");
        assertThat(replicate.download(output).statusCode()).isEqualTo(410);
    }

    @Test
    void ignoresUnknownInputsAndRefusesWrongOnes() throws Exception {
        var ignored = replicate.create(SORA, "{\"prompt\":\"p\",\"duration\":60,\"image_input\":[1]}");
        var wrongType = replicate.create(VEO, "{\"prompt\":\"p\",\"duration\":\"8\"}");
        var wrongChoice = replicate.create(VEO, "{\"prompt\":\"p\",\"aspect_ratio\":\"1:1\"}");
        var missing = replicate.create("/models/runwayml/gen4-turbo/predictions", "{\"prompt\":\"p\"}");

        assertThat(ignored.statusCode()).isEqualTo(201);
        assertThat(List.of(wrongType.statusCode(), wrongChoice.statusCode(), missing.statusCode()))
                .containsOnly(422);
        var problem = Json.read(missing.body());
        assertThat(problem.path("title").asString()).isEqualTo("Input validation failed");
        assertThat(problem.path("invalid_fields").get(0).path("field").asString())
                .isEqualTo("input.image");
        assertThat(replicate.simulator().creates()).hasSize(1);
    }

    @Test
    void refusesUnknownKeysBesideTheInput() throws Exception {
        var refused = replicate.post(VEO, "{\"input\":{\"prompt\":\"p\"},\"idempotency_key\":\"x\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Additional property idempotency_key is not allowed");
    }

    @Test
    void createsByVersionToo() throws Exception {
        var version = replicate
                .json("/models/google/veo-3.1")
                .at("/latest_version/id")
                .asString();

        for (var way : List.of(version, "google/veo-3.1", "google/veo-3.1:" + version))
            assertThat(replicate
                            .post("/predictions", "{\"version\":\"" + way + "\",\"input\":{\"prompt\":\"p\"}}")
                            .statusCode())
                    .isEqualTo(201);
        assertThat(replicate
                        .post("/predictions", "{\"version\":\"nobody/nothing\",\"input\":{}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void listsAHundredAPageNewestFirst() throws Exception {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 205; i++) created.addFirst(id(replicate.create(SORA, "{\"prompt\":\"p" + i + "\"}")));

        List<String> listed = new ArrayList<>();
        var page = replicate.json("/predictions");
        listed.addAll(page.path("results")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList());
        assertThat(page.path("previous").isNull()).isTrue();
        while (!page.path("next").isNull()) {
            page = replicate.json(page.path("next").asString());
            listed.addAll(page.path("results")
                    .valueStream()
                    .map(one -> one.path("id").asString())
                    .toList());
        }

        assertThat(listed).isEqualTo(created);
        var back = replicate.json(page.path("previous").asString());
        assertThat(back.path("results").get(0).path("id").asString()).isEqualTo(created.get(100));
        assertThat(back.path("results").get(99).path("id").asString()).isEqualTo(created.get(199));
    }

    @Test
    void listsWhatWasCreatedBetweenTwoInstants() throws Exception {
        var clock = replicate.simulator().controls().clock();
        replicate.create(SORA, "{\"prompt\":\"early\"}");
        clock.advance(Duration.ofMinutes(1));
        var from = clock.instant();
        replicate.create(SORA, "{\"prompt\":\"middle\"}");
        clock.advance(Duration.ofMinutes(1));
        var to = clock.instant();
        replicate.create(SORA, "{\"prompt\":\"late\"}");

        var between = replicate.json("/predictions?created_after=" + from + "&created_before=" + to);

        assertThat(between.path("results")
                        .valueStream()
                        .map(one -> one.at("/input/prompt").asString()))
                .containsExactly("middle");
        assertThat(replicate.get("/predictions?created_after=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void cancelsARunningPredictionAndChargesForItsTime() throws Exception {
        replicate.simulator().takes("slow", Duration.ofSeconds(100));
        var clock = replicate.simulator().controls().clock();
        var id = id(replicate.create(SORA, "{\"prompt\":\"slow\"}"));
        clock.advance(Duration.ofSeconds(10));
        org.awaitility.Awaitility.await()
                .until(() -> replicate
                        .json("/predictions/" + id)
                        .path("status")
                        .asString()
                        .equals("processing"));
        clock.advance(Duration.ofSeconds(50));

        var canceled = replicate.post("/predictions/" + id + "/cancel", "");

        assertThat(Json.read(canceled.body()).path("status").asString()).isEqualTo("canceled");
        assertThat(replicate.simulator().chargedTotal().doubleValue()).isBetween(0.58, 0.66);
    }

    @Test
    void abortsFreeOfChargeWhatHasNotStartedByItsDeadline() throws Exception {
        replicate.simulator().takes("slow", Duration.ofMinutes(10));
        var id = id(replicate.create(SORA, "{\"prompt\":\"slow\"}", "Cancel-After", "30s"));

        replicate.simulator().controls().clock().advance(Duration.ofSeconds(31));

        assertThat(replicate.ended(id).path("status").asString()).isEqualTo("aborted");
        assertThat(replicate.simulator().chargedTotal()).isZero();
        assertThat(replicate.json("/predictions/" + id).has("deadline")).isTrue();
    }

    @Test
    void waitsForTheOutputWhereThatIsPreferred() throws Exception {
        replicate.simulator().takes("slow", Duration.ofMinutes(10));

        var waited = replicate.create(SORA, "{\"prompt\":\"quick\"}", "Prefer", "wait=20");
        var given = replicate.create(SORA, "{\"prompt\":\"slow\"}", "Prefer", "wait=1");

        assertThat(waited.statusCode()).isEqualTo(201);
        assertThat(Json.read(waited.body()).path("status").asString()).isEqualTo("succeeded");
        assertThat(given.statusCode()).isEqualTo(202);
        assertThat(Json.read(given.body()).path("output").isNull()).isTrue();
    }

    @Test
    void failsAsTold() throws Exception {
        replicate.simulator().failNext(Failure.FLAGGED);
        replicate.simulator().failWhere("unlucky", 1, Failure.UNAVAILABLE);

        var flagged = replicate.ended(id(replicate.create(SORA, "{\"prompt\":\"a\"}")));
        var unavailable = replicate.ended(id(replicate.create(SORA, "{\"prompt\":\"unlucky\"}")));
        var marked = replicate.ended(
                id(replicate.create(SORA, "{\"prompt\":\"" + Failure.OUT_OF_MEMORY.promptMarker() + "\"}")));
        var empty = replicate.ended(
                id(replicate.create(SORA, "{\"prompt\":\"" + Failure.NO_OUTPUT.promptMarker() + "\"}")));

        assertThat(flagged.path("error").asString()).contains("(E005)");
        assertThat(unavailable.path("error").asString()).contains("(E003)");
        assertThat(marked.path("error").asString()).contains("E1001");
        assertThat(empty.path("status").asString()).isEqualTo("succeeded");
        assertThat(empty.path("output").isNull()).isTrue();
    }

    @Test
    void endsARunAfterHalfAnHour() throws Exception {
        replicate.simulator().failNext(Failure.STUCK);
        var id = id(replicate.create(SORA, "{\"prompt\":\"a\"}"));
        org.awaitility.Awaitility.await()
                .until(() -> replicate
                        .json("/predictions/" + id)
                        .path("status")
                        .asString()
                        .equals("processing"));

        replicate.simulator().controls().clock().advance(Duration.ofMinutes(30));

        assertThat(replicate.ended(id).path("status").asString()).isEqualTo("failed");
    }

    @Test
    void fetchesThePicturesItIsPointedAt() throws Exception {
        var controls = Controls.journallingTo(folder.resolve("images.jsonl"), 1);
        try (var host = new ImageHost(0, controls).start()) {
            var picture = host.picture("a fox", 64, 36);

            replicate.ended(id(replicate.create(
                    VEO,
                    "{\"prompt\":\"p\",\"reference_images\":[\"" + picture + "\",\"" + host.bad("missing") + "\"]}")));

            assertThat(replicate.simulator().controls().journal().entries("reference"))
                    .extracting(entry -> entry.text("status") + " " + entry.text("contentType"))
                    .containsExactly("200 image/png", "404 text/html");
        }
    }
}
