package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Prediction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The folder where videos rest between the provider and the store; it bounds memory, not correctness. */
public record Spool(Path folder) {

    /** Being fetched. */
    Path incomplete(Prediction prediction) {
        return folder.resolve(name(prediction) + ".part");
    }

    /** Fetched to the end: outlives the provider's copy for as long as the store cannot be reached. */
    Path complete(Prediction prediction) {
        return folder.resolve(name(prediction) + ".mp4");
    }

    private static String name(Prediction prediction) {
        return Sha256.of(prediction.id().getBytes(StandardCharsets.UTF_8));
    }
}
