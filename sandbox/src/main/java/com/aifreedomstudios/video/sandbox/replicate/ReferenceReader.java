package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.replicate.InputField.Kind;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Fetches the pictures a prediction's input points at when it starts, and journals what it got as {@code reference}.
 *
 * <p>What Replicate does about one that it cannot fetch is not established, so the prediction goes on.
 */
final class ReferenceReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Controls controls;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    ReferenceReader(Controls controls) {
        this.controls = controls;
    }

    /** Blocks until every picture was fetched or given up. */
    void read(Prediction prediction) {
        for (var field : prediction.order().model().fields()) {
            var value = prediction.order().input().path(field.name());
            if (field.kind() == Kind.URI || field.kind() == Kind.URIS)
                addresses(value)
                        .filter(address -> address.startsWith("http"))
                        .forEach(address -> read(prediction, field.name(), address));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static Stream<String> addresses(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value)).map(one -> one.asString(""));
    }

    private void read(Prediction prediction, String field, String address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", prediction.id());
        fields.put("field", field);
        try {
            var place = URI.create(address);
            fields.put("path", String.valueOf(place.getPath()));
            var picture =
                    client.send(HttpRequest.newBuilder(place).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            fields.put("status", picture.statusCode());
            fields.put(
                    "contentType", picture.headers().firstValue("Content-Type").orElse(""));
            fields.put("bytes", picture.body().length);
            fields.put("sha256", Film.sha256(picture.body()));
        } catch (IOException | IllegalArgumentException unreadable) {
            fields.put("problem", unreadable.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        controls.journal().write("reference", fields);
    }
}
