package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A prediction as Replicate shows it at one moment. */
record PredictionView(String id, JsonNode json) {

    /** What the status says about the prediction's life. */
    enum Phase {
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELED,
        /** Ended by its deadline before it was started. */
        ABORTED
    }

    /** Nothing if this is no prediction. */
    static Optional<PredictionView> of(JsonNode json) {
        return ReplicateJson.text(json, "id").map(id -> new PredictionView(id, json));
    }

    Phase phase() {
        return switch (ReplicateJson.text(json, "status").orElse("")) {
            case "succeeded" -> Phase.SUCCEEDED;
            case "failed" -> Phase.FAILED;
            case "canceled" -> Phase.CANCELED;
            case "aborted" -> Phase.ABORTED;
            // Also a status that is not known yet: only a word that is known to be the last one ends a wait.
            default -> Phase.RUNNING;
        };
    }

    Optional<Instant> createdAt() {
        return instant("created_at");
    }

    Optional<Instant> completedAt() {
        return instant("completed_at");
    }

    /** @param createdAtTheEarliest stands in for a time that is not shown */
    Prediction prediction(Instant createdAtTheEarliest) {
        return new Prediction(id, createdAt().orElse(createdAtTheEarliest));
    }

    private Optional<Instant> instant(String field) {
        return ReplicateJson.text(json, field).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException notATime) {
                return Optional.empty();
            }
        });
    }
}
