package com.aifreedomstudios.video.consumer.catalogue;

import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Reference.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model that requests may name.
 *
 * @param key by which requests name it
 * @param name for people
 * @param providerModel {@code owner/name} at the provider
 * @param retiredOn the day from which requests go to a replacement; absent: none is known
 * @param replacements keys of the models that stand in once it is retired, the best one first
 * @param promptMaxChars longest prompt
 * @param durationsSeconds permitted lengths, ascending
 * @param defaultDurationSeconds one of them
 * @param aspectRatios permitted shapes by our name, with the provider's; the default first
 * @param resolutions permitted resolutions by our name, with the provider's; the default first; empty: no choice
 * @param references how many pictures it takes, by role
 * @param withReferences what else must hold where pictures of the role REFERENCE are given; absent: nothing
 * @param firstFrameRequired whether it makes no video without a first frame
 * @param input how the provider names the input's fields
 * @param prices the first that applies holds; empty: the price is unknown
 */
public record Model(
        String key,
        String name,
        String providerModel,
        @Nullable LocalDate retiredOn,
        List<String> replacements,
        int promptMaxChars,
        List<Integer> durationsSeconds,
        int defaultDurationSeconds,
        Map<String, String> aspectRatios,
        Map<String, String> resolutions,
        Sound sound,
        Map<Role, Integer> references,
        @Nullable WithReferences withReferences,
        boolean firstFrameRequired,
        InputNames input,
        List<Price> prices) {

    /** Whether a model makes sound. */
    public enum Sound {
        NEVER,
        ALWAYS,
        ON_REQUEST
    }

    /** What must hold where pictures of the role REFERENCE are given. */
    public record WithReferences(String aspectRatio, int durationSeconds) {}

    /**
     * The provider's names for the input's fields; absent: the model has no such field. Names matter to the letter, since
     * the provider silently ignores fields it does not know.
     */
    public record InputNames(
            String prompt,
            String duration,
            String aspectRatio,
            @Nullable String resolution,
            @Nullable String audio,
            @Nullable String seed,
            @Nullable String firstFrame,
            @Nullable String lastFrame,
            @Nullable String references) {}

    /** What a second of video costs, for one resolution and with or without sound; absent: for any. */
    public record Price(
            Money perSecond,
            @Nullable String resolution,
            @Nullable Boolean audio) {

        boolean appliesTo(@Nullable String chosenResolution, @Nullable Boolean chosenAudio) {
            return (resolution == null || resolution.equals(chosenResolution))
                    && (audio == null || audio.equals(chosenAudio));
        }
    }

    public Model {
        replacements = orEmpty(replacements);
        durationsSeconds = durationsSeconds.stream().sorted().toList();
        references = references == null ? Map.of() : Map.copyOf(references);
        prices = orEmpty(prices);
        if (resolutions == null) {
            resolutions = Map.of();
        }
        if (!durationsSeconds.contains(defaultDurationSeconds)) {
            throw new IllegalArgumentException(
                    key + ": the default duration " + defaultDurationSeconds + " is not a permitted one");
        }
        if (aspectRatios.isEmpty()) {
            throw new IllegalArgumentException(key + ": no aspect ratio is permitted");
        }
        if (retiredOn != null && replacements.isEmpty()) {
            throw new IllegalArgumentException(key + " is to be retired, and no replacement is named");
        }
    }

    /** Whether requests for it go to a replacement on a day. */
    public boolean isRetired(LocalDate today) {
        return retiredOn != null && !today.isBefore(retiredOn);
    }

    /** The next longer permitted length, else the longest. */
    int permittedDuration(int wantedSeconds) {
        return durationsSeconds.stream()
                .filter(permitted -> permitted >= wantedSeconds)
                .findFirst()
                .orElseGet(durationsSeconds::getLast);
    }

    int takes(Role role) {
        return references.getOrDefault(role, 0);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
