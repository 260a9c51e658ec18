package com.aifreedomstudios.video.consumer.poe;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.http.AskedWait;
import com.aifreedomstudios.video.consumer.http.CappedBody;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes one chat completion call and says what came of it. */
final class ChatCompletion {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long LONGEST_ANSWER = 1 << 20;

    private final Call.Factory calls;
    private final HttpUrl api;
    private final Secret apiKey;
    private final String model;
    private final Clock clock;

    ChatCompletion(Call.Factory calls, HttpUrl api, Secret apiKey, String model, Clock clock) {
        this.calls = calls;
        this.api = api;
        this.apiKey = apiKey;
        this.model = model;
        this.clock = clock;
    }

    /** What came of a call. */
    sealed interface Reply {

        /** The model's words; may be blank. */
        record Words(String text) implements Reply {}

        /**
         * Asking again may help.
         *
         * @param asked as far as Poe said how long to wait
         */
        record Busy(String reason, Optional<Duration> asked) implements Reply {}

        /** Asking again would not help. */
        record Refused(String reason, int status) implements Reply {}
    }

    Reply ask(String system, String user) {
        var body = MAPPER.writeValueAsBytes(Map.of(
                "model",
                model,
                "messages",
                List.of(Map.of("role", "system", "content", system), Map.of("role", "user", "content", user))));
        var request = new Request.Builder()
                .url(api.newBuilder()
                        .addPathSegment("chat")
                        .addPathSegment("completions")
                        .build())
                .header("Authorization", "Bearer " + apiKey.value())
                .header("Accept", "application/json")
                .post(RequestBody.create(body, JSON))
                .build();
        try (var response = calls.newCall(request).execute()) {
            return reply(response);
        } catch (InterruptedIOException timeout) {
            return new Reply.Busy("did not answer in time", Optional.empty());
        } catch (IOException e) {
            return new Reply.Busy("could not be reached", Optional.empty());
        }
    }

    private Reply reply(Response response) throws IOException {
        int status = response.code();
        if (status == 200) {
            return words(CappedBody.read(response, LONGEST_ANSWER));
        }
        if (status == 429 || status == 408 || status >= 500) {
            return new Reply.Busy(
                    status == 429 ? "is asked too often" : "is out of order (" + status + ")",
                    AskedWait.inHeader(response.header("Retry-After"), clock.instant()));
        }
        return new Reply.Refused(
                switch (status) {
                    case 401, 403 -> "does not accept our key";
                    case 402 -> "has no points left on our account";
                    case 404 -> "does not know the model " + model;
                    default -> "refused the prompt (" + status + ")";
                },
                status);
    }

    private static Reply words(byte[] body) {
        try {
            var content = MAPPER.readTree(body)
                    .path("choices")
                    .path(0)
                    .path("message")
                    .path("content");
            return content.isString()
                    ? new Reply.Words(content.stringValue())
                    : new Reply.Busy("gave an answer without a text", Optional.empty());
        } catch (JacksonException notJson) {
            return new Reply.Busy("gave an answer that makes no sense", Optional.empty());
        }
    }
}
