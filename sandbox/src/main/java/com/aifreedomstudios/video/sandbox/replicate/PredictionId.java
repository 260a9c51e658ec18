package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Seed;

/** Ids as Replicate's look: 26 characters of lower-case letters and digits. */
final class PredictionId {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private PredictionId() {}

    static String of(Seed seed, long number) {
        var random = seed.randomFor("prediction", number);
        var id = new StringBuilder("p");
        for (int i = 0; i < 25; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return id.toString();
    }
}
