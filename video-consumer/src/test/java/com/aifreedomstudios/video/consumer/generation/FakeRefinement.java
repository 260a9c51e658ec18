package com.aifreedomstudios.video.consumer.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refines prompts in memory: at first by adding a few words, then as a test says. */
public final class FakeRefinement implements RefinePrompt {

    private final List<String> asked = new ArrayList<>();
    private @Nullable String answer;
    private @Nullable String trouble;

    public synchronized void willAnswer(String refined) {
        answer = refined;
        trouble = null;
    }

    /** @param reason a sentence for a person */
    public synchronized void willFail(String reason) {
        trouble = reason;
    }

    /** Every prompt that was to be refined. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized String refine(String prompt, @Nullable String instructions) throws RefinementFailed {
        asked.add(prompt);
        if (trouble != null) {
            throw new RefinementFailed(trouble, null);
        }
        return Objects.requireNonNullElse(answer, prompt + ", golden hour, slow dolly");
    }
}
