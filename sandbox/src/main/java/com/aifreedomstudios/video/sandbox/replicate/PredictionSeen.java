package com.aifreedomstudios.video.sandbox.replicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A prediction as tests see it.
 *
 * @param input as it was sent, as JSON
 * @param sha256 of the output, once there is one
 */
public record PredictionSeen(
        String id,
        String model,
        String status,
        String input,
        Instant createdAt,
        Optional<Instant> completedAt,
        BigDecimal charged,
        Optional<String> sha256) {}
