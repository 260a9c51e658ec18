package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.http.AskedWait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/** Finds out how long Replicate asks us to wait: header first, then {@code retry_after}, then the words of {@code detail}. */
final class Asked {

    private Asked() {}

    static Optional<Duration> toWait(Response response, JsonNode body, Instant now) {
        return AskedWait.inHeader(response.header("Retry-After"), now)
                .or(() -> inField(body.path("retry_after")))
                .or(() -> ReplicateJson.text(body, "detail").flatMap(AskedWait::inText));
    }

    private static Optional<Duration> inField(JsonNode field) {
        return field.isNumber() ? AskedWait.inSeconds(field.doubleValue()) : Optional.empty();
    }
}
