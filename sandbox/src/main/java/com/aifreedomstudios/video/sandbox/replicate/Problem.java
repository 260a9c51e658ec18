package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replicate's error bodies. */
final class Problem {
    private Problem() {}

    static Reply of(int status, String title, String detail) {
        return Reply.json(status, body(status, title, detail));
    }

    static Reply unauthenticated(boolean tokenGiven) {
        return of(
                401,
                "Unauthenticated",
                tokenGiven
                        ? "You did not pass a valid authentication token"
                        : "You did not pass an authentication token");
    }

    static Reply insufficientCredit() {
        return of(
                402,
                "Insufficient credit",
                "You have insufficient credit to run this model. Go to https://replicate.com/account/billing#billing to purchase"
                        + " credit.");
    }

    static Reply notFound() {
        return of(404, "Not found", "The requested resource could not be found.");
    }

    static Reply invalid(List<InvalidField> fields) {
        var detail = new StringBuilder();
        for (var field : fields)
            detail.append("- ")
                    .append(field.field().isEmpty() ? "" : field.field() + ": ")
                    .append(field.description())
                    .append('\n');
        var body = body(422, "Input validation failed", detail.toString());
        body.put("invalid_fields", fields);
        return Reply.json(422, body);
    }

    private static Map<String, Object> body(int status, String title, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("detail", detail);
        body.put("status", status);
        return body;
    }

    /** One field Replicate's validator refuses. */
    record InvalidField(String type, String field, String description) {}
}
