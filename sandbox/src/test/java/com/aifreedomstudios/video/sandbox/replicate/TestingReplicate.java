package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.StockFilms;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A simulator with quick predictions, and a plain client of it. */
final class TestingReplicate implements AutoCloseable {
    static final String VEO = "/models/google/veo-3.1/predictions";
    static final String SORA = "/models/openai/sora-2-pro/predictions";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ReplicateSimulator simulator;

    TestingReplicate(Path folder, UnaryOperator<ReplicateOptions> options) {
        var controls = Controls.journallingTo(folder.resolve("replicate.jsonl"), 42);
        var quick = ReplicateOptions.standard(controls, new StockFilms())
                .taking(Duration.ofMillis(30), Duration.ofMillis(60));
        simulator = new ReplicateSimulator(options.apply(quick)).start();
    }

    ReplicateSimulator simulator() {
        return simulator;
    }

    HttpResponse<String> create(String path, String input, String... headers) throws Exception {
        return post(path, "{\"input\":" + input + "}", headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request = request(path).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    JsonNode json(String path) throws Exception {
        return Json.read(get(path).body());
    }

    HttpResponse<byte[]> download(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The prediction once it has ended. */
    JsonNode ended(String id) {
        return org.awaitility.Awaitility.await()
                .until(
                        () -> json("/predictions/" + id),
                        prediction -> !prediction.path("completed_at").isNull());
    }

    static String id(HttpResponse<String> created) {
        return Json.read(created.body()).path("id").asString();
    }

    @Override
    public void close() {
        simulator.close();
    }

    private HttpRequest.Builder request(String path) {
        var address = path.startsWith("http") ? path : simulator.url() + path;
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + simulator.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
