package com.aifreedomstudios.video.consumer.poe;

import com.aifreedomstudios.video.consumer.generation.RefinePrompt;
import com.aifreedomstudios.video.consumer.http.Pace;
import org.jspecify.annotations.Nullable;

/** Keeps refinements within the account's limit of calls. */
final class PacedRefinement implements RefinePrompt {

    private final RefinePrompt refinement;
    private final Pace pace;

    PacedRefinement(RefinePrompt refinement, Pace pace) {
        this.refinement = refinement;
        this.pace = pace;
    }

    @Override
    public String refine(String prompt, @Nullable String instructions) throws RefinementFailed {
        if (!pace.awaitTurn()) {
            throw new RefinementFailed("The prompt was not refined: too many prompts were waiting for it.", null);
        }
        return refinement.refine(prompt, instructions);
    }
}
