package com.aifreedomstudios.video.sandbox.poe;

import com.aifreedomstudios.video.sandbox.simulator.Seed;
import java.util.List;
import java.util.Locale;

/** The prompt as a director of photography would have put it: the same words for the same prompt and seed. */
record Refinement(Seed seed) {
    private static final List<String> LENSES =
            List.of("shot on a 35 mm lens", "in a slow dolly shot", "in one steady close-up", "from a low angle");
    private static final List<String> LIGHTS =
            List.of("in soft morning light", "at golden hour", "under warm studio light", "in crisp overcast light");
    private static final List<String> MOODS =
            List.of("calm and precise", "bright and playful", "quietly confident", "full of anticipation");

    String of(String prompt) {
        var random = seed.randomFor(prompt, 0);
        return String.format(
                Locale.ROOT,
                "%s — refined: %s, %s, %s, natural colours, shallow depth of field.",
                prompt.strip(),
                LENSES.get(random.nextInt(LENSES.size())),
                LIGHTS.get(random.nextInt(LIGHTS.size())),
                MOODS.get(random.nextInt(MOODS.size())));
    }
}
