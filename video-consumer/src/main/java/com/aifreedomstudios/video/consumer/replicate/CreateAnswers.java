package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The one place that decides what a create call's answer means for the money. Only what certainly created nothing may be
 * sent again; in doubt, the answer is unknown.
 */
final class CreateAnswers {

    private static final Logger log = LoggerFactory.getLogger(CreateAnswers.class);

    private static final long LONGEST_REPLY = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration WHEN_THROTTLED = Duration.ofSeconds(10);
    private static final Duration WHEN_A_PERSON_MUST_ACT = Duration.ofMinutes(1);

    private CreateAnswers() {}

    static Answer classify(IOException trouble, Gate gate) {
        if (gate.passed()) {
            return new Answer.Unknown("the create was sent, but its reply was lost: " + trouble);
        }
        return trouble instanceof Gate.TooLate
                ? new Answer.NotNow(Duration.ZERO, "it was too late to send the create")
                : new Answer.NotNow(SOON, "no connection to Replicate: " + trouble);
    }

    static Answer classify(Response response, Submission submission, Instant now) {
        int status = response.code();
        var body = ReplicateJson.read(response, LONGEST_REPLY);
        return switch (status) {
            case 401, 402 -> {
                // ERROR: nothing goes on until somebody acts, and it is the same account for all.
                log.error(
                        "Replicate refuses creates with {} ({}): check the account's {}.",
                        status,
                        detail(body),
                        status == 401 ? "token" : "credit");
                yield new Answer.NotNow(
                        Asked.toWait(response, body, now).orElse(WHEN_A_PERSON_MUST_ACT),
                        status == 401 ? "Replicate does not accept our token" : "Replicate's credit is used up");
            }
            case 429 ->
                new Answer.NotNow(
                        Asked.toWait(response, body, now).orElse(WHEN_THROTTLED), "Replicate throttles creates");
            // Said by an intermediary that gave up, too, which does not know how far the create had got.
            case 408 -> new Answer.Unknown("Replicate answered the create with 408");
            default -> {
                if (status >= 200 && status < 300) {
                    yield created(body, status, submission);
                }
                yield status >= 400 && status < 500
                        ? refused(status, body, submission)
                        : new Answer.Unknown("Replicate answered the create with " + status);
            }
        };
    }

    private static Answer created(JsonNode body, int status, Submission submission) {
        return PredictionView.of(body)
                .<Answer>map(view -> new Answer.Created(view.prediction(submission.declaredAt())))
                .orElseGet(() -> new Answer.Unknown(
                        "Replicate answered the create with " + status + ", but with no prediction in it"));
    }

    private static Answer refused(int status, JsonNode body, Submission submission) {
        var model = submission.plan().model();
        // ERROR: the catalogue is wrong about a model, and every request for it will fail until it is mended.
        log.error(
                "Replicate refuses a create for {} ({}) with {}: {} {}",
                model,
                submission.plan().providerModel(),
                status,
                detail(body),
                invalidFields(body));
        return new Answer.Refused(
                switch (status) {
                    case 404, 410 ->
                        Refusal.of(
                                FailureCode.MODEL_UNAVAILABLE,
                                "The model " + model + " is not offered by the provider any more; choose another one.");
                    default ->
                        Refusal.of(
                                FailureCode.PROVIDER_REFUSED,
                                "The provider did not accept this request for the model " + model
                                        + "; choose another model, or ask the operator.");
                });
    }

    private static String detail(JsonNode body) {
        return ReplicateJson.text(body, "detail")
                .or(() -> ReplicateJson.text(body, "title"))
                .map(CreateAnswers::shortened)
                .orElse("no detail");
    }

    private static String invalidFields(JsonNode body) {
        return body.path("invalid_fields")
                .valueStream()
                .limit(10)
                .map(field -> ReplicateJson.text(field, "field").orElse("?") + ": "
                        + ReplicateJson.text(field, "description")
                                .map(CreateAnswers::shortened)
                                .orElse("?"))
                .collect(Collectors.joining("; "));
    }

    /** Without line breaks, which could fake log lines, and without links, which could be signed. */
    private static String shortened(String text) {
        var plain = text.replaceAll("\\p{Cntrl}+", " ").replaceAll("https?://\\S+", "<link>");
        return plain.length() > 300 ? plain.substring(0, 300) + "…" : plain;
    }
}
