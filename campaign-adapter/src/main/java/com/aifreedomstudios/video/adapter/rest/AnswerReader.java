package com.aifreedomstudios.video.adapter.rest;

import com.aifreedomstudios.video.adapter.campaign.PlatformUnavailable;
import com.aifreedomstudios.video.adapter.campaign.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Collectors;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a raw answer into taken, refused or "later". */
final class AnswerReader {

    private static final long LONGEST_ANSWER = 8L << 20;

    private final JsonMapper json;
    private final Clock clock;

    AnswerReader(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @param call what was called, for messages */
    Answer read(String call, Response response) throws IOException {
        int status = response.code();
        String text = text(call, response);
        JsonNode body = parsed(text);
        if (response.isSuccessful()) {
            if (body == null) {
                throw later(call, response, "without JSON; is PLATFORM_API_URL right?");
            }
            return new Answer.Taken(body);
        }
        if (mayPass(status) || text.stripLeading().startsWith("<")) {
            throw later(call, response, reason(status, body));
        }
        String reason = reason(status, body);
        if (status == 404 && reason.startsWith("Cannot " + response.request().method() + " /")) {
            throw later(call, response, "that it has no such route; docs/platform-chat-route.md shows what it adds");
        }
        return new Answer.Refused(new Refusal(status, reason));
    }

    /** 3xx is a wrong address, 401 a token or a clock, the others say so themselves: none of them is about the record. */
    private static boolean mayPass(int status) {
        return status < 400 || status >= 500 || status == 401 || status == 408 || status == 425 || status == 429;
    }

    private static String text(String call, Response response) throws IOException {
        if (response.body().source().request(LONGEST_ANSWER + 1)) {
            throw new PlatformUnavailable(call + " was answered with more than 8 MB", null, null);
        }
        return response.body().string();
    }

    private @Nullable JsonNode parsed(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node.isContainer() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private PlatformUnavailable later(String call, Response response, String what) {
        return new PlatformUnavailable(
                "%s was answered with %d %s".formatted(call, response.code(), what),
                RetryAfter.parse(response.header("Retry-After"), clock.instant()),
                null);
    }

    private static String reason(int status, @Nullable JsonNode body) {
        if (body != null) {
            for (String field : new String[] {"userFriendlyMessage", "message", "detail", "error"}) {
                String said = said(body.path(field));
                if (!said.isBlank()) {
                    return said.substring(0, Math.min(said.length(), 500));
                }
            }
        }
        return "HTTP " + status;
    }

    private static String said(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "))
                : node.isString() ? node.stringValue() : "";
    }
}
