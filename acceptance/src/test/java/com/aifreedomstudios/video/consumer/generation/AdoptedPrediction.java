package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.ListPredictions.Listed;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The prediction that is found where the provider lists one with the declared input. */
public final class AdoptedPrediction implements Callable<Optional<String>> {

    @Override
    public Optional<String> call() {
        var submission = Declared.submission(Declared.NOON.plusSeconds(30));
        var listed = new Listed(
                new Prediction("p1", Declared.NOON), submission.plan().providerModel(), submission.input());
        var mine = new Unconfirmed(Declared.job(), submission, Declared.NOON, 0);
        return Adoption.choose(mine, List.of(listed), List.of()).map(Prediction::id);
    }
}
