package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Output;
import java.time.Clock;
import java.util.Optional;

/** Reads from a prediction how it ended. */
final class Endings {

    private final OutputLink links;
    private final Clock clock;

    Endings(OutputLink links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Nothing while it runs. */
    Optional<Ending> of(PredictionView view) {
        return switch (view.phase()) {
            case RUNNING -> Optional.empty();
            case SUCCEEDED -> Optional.of(succeeded(view));
            // The documents do not say whether a failed run of an official model is charged.
            case FAILED -> Optional.of(failed(view));
            case CANCELED ->
                Optional.of(new Ending.Failed(
                        FailureCode.CANCELLED, "The generation was stopped before it was finished.", Charged.YES));
            case ABORTED ->
                Optional.of(new Ending.Failed(
                        FailureCode.DEADLINE_EXCEEDED,
                        "The provider did not get round to this generation in time; try again later.",
                        Charged.NO));
        };
    }

    private Ending succeeded(PredictionView view) {
        var link = links.in(view.json().path("output"));
        if (link.isPresent()) {
            return new Ending.Succeeded(
                    new Output(link.get(), view.completedAt().orElseGet(clock::instant)));
        }
        return view.json().path("data_removed").asBoolean(false)
                ? new Ending.Failed(
                        FailureCode.OUTPUT_EXPIRED,
                        "The video was made, but the provider deleted it before it could be fetched.",
                        Charged.YES)
                : new Ending.Failed(
                        FailureCode.OUTPUT_MISSING,
                        "The provider reports success, but there is no video.",
                        Charged.YES);
    }

    private static Ending failed(PredictionView view) {
        var code = ErrorText.code(ReplicateJson.text(view.json(), "error").orElse(""));
        return new Ending.Failed(code, ErrorText.message(code), Charged.UNKNOWN);
    }
}
