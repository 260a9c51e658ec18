package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction;
import com.aifreedomstudios.video.consumer.http.Pace;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.time.Duration;

/** Keeps creates within the account's limit; one whose turn does not come soon is put off, unsent. */
final class PacedCreate implements CreatePrediction {

    private final CreatePrediction create;
    private final Pace pace;

    PacedCreate(CreatePrediction create, Pace pace) {
        this.create = create;
        this.pace = pace;
    }

    @Override
    public Answer create(Submission submission) {
        return pace.awaitTurn()
                ? create.create(submission)
                : new Answer.NotNow(Duration.ofSeconds(5), "too many creates at once for the account's limit");
    }
}
