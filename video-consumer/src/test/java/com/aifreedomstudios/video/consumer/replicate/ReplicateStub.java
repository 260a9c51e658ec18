package com.aifreedomstudios.video.consumer.replicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Replicate, as far as this package calls it, on a local port: predictions are maps that a test changes. */
final class ReplicateStub extends Dispatcher implements AutoCloseable {

    private static final int PAGE = 100;

    private final Clock clock;
    private final MockWebServer server = new MockWebServer();
    private final Map<String, Map<String, @Nullable Object>> predictions = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private @Nullable MockResponse always;
    private boolean listing = true;

    ReplicateStub(Clock clock) {
        this.clock = clock;
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(this);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpUrl address() {
        return server.url("/v1");
    }

    synchronized String start(Map<String, Object> input) {
        var id = "p" + predictions.size();
        var prediction = new LinkedHashMap<String, @Nullable Object>();
        prediction.put("id", id);
        prediction.put("model", "google/veo-3.1");
        prediction.put("version", "hidden");
        prediction.put("input", input);
        prediction.put("output", null);
        prediction.put("error", null);
        prediction.put("status", "processing");
        prediction.put("created_at", clock.instant().toString());
        predictions.put(id, prediction);
        return id;
    }

    Instant createdAt(String id) {
        return Instant.parse(Objects.requireNonNull(predictions.get(id)).get("created_at") + "");
    }

    synchronized void change(String id, Map<String, Object> fields) {
        Objects.requireNonNull(predictions.get(id)).putAll(fields);
    }

    void succeed(String id) {
        change(
                id,
                Map.of(
                        "status",
                        "succeeded",
                        "output",
                        "https://replicate.delivery/" + id + ".mp4",
                        "completed_at",
                        clock.instant().toString()));
    }

    synchronized HttpUrl leave(String name, byte[] content) {
        files.put("/" + name, content);
        return server.url("/" + name);
    }

    synchronized void delete(HttpUrl file) {
        files.remove(file.encodedPath());
    }

    /** Every call from now on is answered so; nothing: as usual. */
    synchronized void always(@Nullable MockResponse answer) {
        always = answer;
    }

    synchronized void showNothing() {
        listing = false;
    }

    synchronized int predictions() {
        return predictions.size();
    }

    /** Method and path of every call since the last time. */
    synchronized List<String> calls() {
        var seen = List.copyOf(calls);
        calls.clear();
        return seen;
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        var url = request.getUrl();
        calls.add(request.getMethod() + " " + url.encodedPath());
        var file = files.get(url.encodedPath());
        if (always != null) {
            return always;
        }
        if (file != null) {
            return new MockResponse.Builder().body(new Buffer().write(file)).build();
        }
        var path = url.pathSegments();
        if (path.equals(List.of("v1", "predictions"))) {
            return list(url);
        }
        if (path.getLast().equals("predictions")) {
            return json(201, Objects.requireNonNull(predictions.get(start(Map.of()))));
        }
        var prediction = path.size() > 2 ? predictions.get(path.get(2)) : null;
        if (prediction == null) {
            return Given.answer(404, "{\"detail\":\"Not found.\",\"status\":404}")
                    .build();
        }
        if (path.getLast().equals("cancel") && "processing".equals(prediction.get("status"))) {
            prediction.put("status", "canceled");
        }
        return json(200, prediction);
    }

    private MockResponse list(HttpUrl url) {
        var from =
                Instant.parse(Objects.requireNonNullElse(url.queryParameter("created_after"), "1970-01-01T00:00:00Z"));
        int skip = Integer.parseInt(Objects.requireNonNullElse(url.queryParameter("cursor"), "0"));
        var all = listing
                ? new ArrayList<>(predictions.values())
                        .reversed().stream()
                                .filter(p ->
                                        !Instant.parse(p.get("created_at") + "").isBefore(from))
                                .toList()
                : List.<Map<String, @Nullable Object>>of();
        var page = new LinkedHashMap<String, @Nullable Object>();
        page.put("previous", null);
        // Elsewhere on purpose: the token must not follow.
        page.put(
                "next",
                skip + PAGE < all.size()
                        ? "https://elsewhere.example/v1/predictions?created_after=" + from + "&cursor=" + (skip + PAGE)
                        : null);
        page.put("results", all.stream().skip(skip).limit(PAGE).toList());
        return json(200, page);
    }

    private static MockResponse json(int status, Map<String, @Nullable Object> body) {
        return Given.answer(status, new String(ReplicateJson.write(body), StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
