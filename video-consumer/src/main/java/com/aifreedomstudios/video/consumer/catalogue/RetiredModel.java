package com.aifreedomstudios.video.consumer.catalogue;

import java.util.List;

/**
 * A model that the provider has no more, but that requests still name.
 *
 * @param name for people
 * @param replacements keys of the models that stand in, the best one first
 */
public record RetiredModel(String key, String name, List<String> replacements) {}
