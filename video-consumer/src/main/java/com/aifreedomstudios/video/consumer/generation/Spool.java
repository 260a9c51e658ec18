package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Prediction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder where videos rest between the provider and the store; it bounds memory, not correctness. */
public final class Spool {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(part|mp4)");

    private final Path folder;
    private final RecentTrouble trouble;

    public Spool(Path folder, Clock clock) {
        this.folder = folder;
        this.trouble = new RecentTrouble(clock);
    }

    Path folder() {
        return folder;
    }

    /** Being fetched. */
    Path incomplete(Prediction prediction) {
        return folder.resolve(name(prediction) + ".part");
    }

    /** Fetched to the end: outlives the provider's copy for as long as the store cannot be reached. */
    Path complete(Prediction prediction) {
        return folder.resolve(name(prediction) + ".mp4");
    }

    /** Whether it is the name of one of the above. */
    static boolean isOurs(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /** A transfer failed here. */
    SpoolUnavailable failed(SpoolUnavailable failure) {
        if (failure.isTroubleOfTheDisk()) {
            trouble.failed(String.valueOf(failure.getMessage()));
        }
        return failure;
    }

    /** A transfer found its place. */
    void worked() {
        trouble.worked();
    }

    /** What the latest transfer failed at. */
    Optional<String> trouble() {
        return trouble.now();
    }

    private static String name(Prediction prediction) {
        return Sha256.of(prediction.id().getBytes(StandardCharsets.UTF_8));
    }
}
