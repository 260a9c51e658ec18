package com.aifreedomstudios.video.adapter.rest;

import com.aifreedomstudios.video.adapter.campaign.PlatformUnavailable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the platform's API on behalf of a tenant.
 *
 * <p>Blocks; never repeats a call by itself; throws {@link PlatformUnavailable} where the same call may succeed later.
 */
public final class PlatformApi {

    private final Call.Factory calls;
    private final HttpUrl base;
    private final ServiceTokens tokens;
    private final AnswerReader answers;
    private final JsonMapper json;

    PlatformApi(Call.Factory calls, HttpUrl base, ServiceTokens tokens, AnswerReader answers, JsonMapper json) {
        this.calls = calls;
        this.base = base;
        this.tokens = tokens;
        this.answers = answers;
        this.json = json;
    }

    public Answer get(String tenantId, List<String> path, Map<String, String> query) {
        return call(tenantId, "GET", path, query, null);
    }

    public Answer post(String tenantId, List<String> path, Object body) {
        return call(tenantId, "POST", path, Map.of(), body);
    }

    public Answer put(String tenantId, List<String> path, Object body) {
        return call(tenantId, "PUT", path, Map.of(), body);
    }

    private Answer call(
            String tenantId, String method, List<String> path, Map<String, String> query, @Nullable Object body) {
        HttpUrl.Builder url = base.newBuilder();
        path.forEach(url::addPathSegment);
        query.forEach(url::addQueryParameter);
        Request request = new Request.Builder()
                .url(url.build())
                .header("Authorization", "Bearer " + tokens.forTenant(tenantId))
                .header("Accept", "application/json")
                .method(method, body == null ? null : new SentOnce(json.writeValueAsBytes(body)))
                .build();
        String described = method + " " + request.url().encodedPath();
        try (Response response = calls.newCall(request).execute()) {
            return answers.read(described, response);
        } catch (IOException e) {
            throw new PlatformUnavailable(
                    "%s at %s:%d got no answer: %s".formatted(described, base.host(), base.port(), e), null, e);
        }
    }

    /** A body that OkHttp does not send again by itself: a creative must not be created twice behind our back. */
    private static final class SentOnce extends RequestBody {

        private static final MediaType JSON = MediaType.get("application/json");

        private final byte[] bytes;

        private SentOnce(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
