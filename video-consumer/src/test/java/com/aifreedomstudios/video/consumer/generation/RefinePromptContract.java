package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.RefinePrompt.RefinementFailed;
import org.junit.jupiter.api.Test;

/** What everything that refines prompts does. */
public abstract class RefinePromptContract {

    protected abstract RefinePrompt refining();

    protected abstract void willAnswer(String refined);

    protected abstract void goAway();

    @Test
    void givesTheModelsWords() throws Exception {
        willAnswer("A red kite climbs over a grey sea at dawn.");

        assertThat(refining().refine("a kite", null)).isEqualTo("A red kite climbs over a grey sea at dawn.");
    }

    @Test
    void failsForAReasonThatAPersonUnderstands() {
        goAway();

        assertThatThrownBy(() -> refining().refine("a kite", "be brief"))
                .isInstanceOf(RefinementFailed.class)
                .hasMessageMatching("[A-Z].*\\.");
    }
}
