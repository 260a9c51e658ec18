package com.aifreedomstudios.video.consumer.job;

import java.time.Instant;

/** A generation as the provider knows it. */
public record Prediction(String id, Instant createdAt) {}
