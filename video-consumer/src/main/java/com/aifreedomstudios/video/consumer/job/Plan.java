package com.aifreedomstudios.video.consumer.job;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to a model, after normalisation to what it permits, and what that costs.
 *
 * @param model catalogue key
 * @param providerModel the model's name at the provider, {@code owner/name}
 * @param resolution absent: the model offers no choice
 * @param audio absent: the model offers no choice
 * @param price absent: unknown
 * @param priceVersion of the price list; absent with the price
 */
public record Plan(
        String model,
        String providerModel,
        int durationSeconds,
        String aspectRatio,
        @Nullable String resolution,
        @Nullable Boolean audio,
        @Nullable Money price,
        @Nullable String priceVersion) {}
