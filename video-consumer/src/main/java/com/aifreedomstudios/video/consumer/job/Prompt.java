package com.aifreedomstudios.video.consumer.job;

import org.jspecify.annotations.Nullable;

/**
 * The prompt that goes to the model.
 *
 * @param text as sent
 * @param refined whether {@code text} is a refinement of what was asked
 * @param note why it is not, although that was asked
 */
public record Prompt(String text, boolean refined, @Nullable String note) {

    public static Prompt asAsked(String text) {
        return new Prompt(text, false, null);
    }
}
