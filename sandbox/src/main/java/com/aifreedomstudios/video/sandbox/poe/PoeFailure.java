package com.aifreedomstudios.video.sandbox.poe;

import com.aifreedomstudios.video.sandbox.simulator.Fault;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import java.util.Map;

/** Poe's errors: {@code {"error": {"message", "type", "code"}}}. */
public enum PoeFailure {
    BAD_REQUEST(400, "invalid_request_error", "Malformed JSON or missing fields."),
    UNAUTHENTICATED(401, "authentication_error", "Invalid API key."),
    OUT_OF_POINTS(402, "insufficient_credits", "You've used up your points! Add more at poe.com/api."),
    FORBIDDEN(403, "moderation_error", "The request was refused by moderation."),
    UNKNOWN_MODEL(404, "not_found_error", "The model does not exist."),
    THROTTLED(429, "rate_limit_error", "Rate limit of 500 requests per minute exceeded."),
    BROKEN(500, "provider_error", "The model's provider failed."),
    UNAVAILABLE(503, "overloaded_error", "The service is temporarily overloaded.");

    private final int status;
    private final String type;
    private final String message;

    PoeFailure(int status, String type, String message) {
        this.status = status;
        this.type = type;
        this.message = message;
    }

    /** To be given to {@code controls().misbehaviours()}. */
    public Fault fault() {
        return new Fault.AnswerInstead(status, Map.of("Content-Type", "application/json"), body(message));
    }

    Reply reply() {
        return reply(message);
    }

    Reply reply(String because) {
        return Reply.of(status, "application/json", body(because));
    }

    private String body(String because) {
        return Json.write(Map.of("error", Map.of("message", because, "type", type, "code", status)));
    }
}
