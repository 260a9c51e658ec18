package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks Replicate what costs nothing and may be repeated. Every method throws {@link ReplicateUnavailable} for no answer. */
final class ReplicateApi {

    /** A page of a hundred predictions with their inputs and logs is some hundred kilobytes. */
    private static final long LONGEST_ANSWER = 16 << 20;

    private static final Set<Integer> NOTHING_THERE = Set.of(404, 409, 410, 422);

    private final Call.Factory calls;
    private final HttpUrl api;
    private final Secret token;
    private final Clock clock;

    ReplicateApi(Call.Factory calls, HttpUrl api, Secret token, Clock clock) {
        this.calls = calls;
        this.api = api;
        this.token = token;
        this.clock = clock;
    }

    /**
     * A page of the list, newest first.
     *
     * @param next absent: it is the last page
     */
    record Page(List<PredictionView> predictions, @Nullable HttpUrl next) {}

    /** The address of the newest page. */
    HttpUrl predictionsSince(Instant from) {
        return predictions()
                .newBuilder()
                .addQueryParameter(
                        "created_after", from.truncatedTo(ChronoUnit.MILLIS).toString())
                .build();
    }

    Page page(HttpUrl address) {
        var json = ask(new Request.Builder().url(address).get())
                .orElseThrow(() -> new ReplicateUnavailable("Replicate does not know its list of predictions"));
        if (!json.path("results").isArray()) {
            throw new ReplicateUnavailable("Replicate's list of predictions makes no sense");
        }
        var views = json.path("results")
                .valueStream()
                .flatMap(item -> PredictionView.of(item).stream())
                .toList();
        return new Page(views, ReplicateJson.text(json, "next").map(this::next).orElse(null));
    }

    /** Nothing if Replicate does not know it. */
    Optional<PredictionView> prediction(String id) {
        var address = predictions().newBuilder().addPathSegment(id).build();
        return ask(new Request.Builder().url(address).get())
                .map(json -> PredictionView.of(json)
                        .filter(view -> view.id().equals(id))
                        .orElseThrow(() -> new ReplicateUnavailable("Replicate's prediction makes no sense")));
    }

    /** To cancel what has ended is not an error. */
    void cancel(String id) {
        var address = predictions()
                .newBuilder()
                .addPathSegment(id)
                .addPathSegment("cancel")
                .build();
        var _ = ask(new Request.Builder().url(address).post(RequestBody.EMPTY));
    }

    /** Nothing where Replicate says that there is nothing to be had, or nothing to be done. */
    private Optional<JsonNode> ask(Request.Builder question) {
        var request = question.header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/json")
                .build();
        try (var response = calls.newCall(request).execute()) {
            var body = ReplicateJson.read(response, LONGEST_ANSWER);
            if (NOTHING_THERE.contains(response.code())) {
                return Optional.empty();
            }
            if (!response.isSuccessful()) {
                throw new ReplicateUnavailable(
                        "Replicate answers with " + response.code(),
                        Asked.toWait(response, body, clock.instant()).orElse(Duration.ZERO));
            }
            return Optional.of(body);
        } catch (IOException e) {
            throw new ReplicateUnavailable("Replicate does not answer", e);
        }
    }

    private HttpUrl predictions() {
        return api.newBuilder().addPathSegment("predictions").build();
    }

    /** Only the query of the link is used: the token goes to the address that was configured and nowhere else. */
    private HttpUrl next(String link) {
        var resolved = Objects.requireNonNullElse(predictions().resolve(link), predictions());
        return predictions().newBuilder().encodedQuery(resolved.encodedQuery()).build();
    }
}
