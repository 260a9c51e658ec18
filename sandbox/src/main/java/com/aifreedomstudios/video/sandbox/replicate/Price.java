package com.aifreedomstudios.video.sandbox.replicate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** What an ended prediction costs: a success in full, a canceled one by the time it ran, all others nothing. */
final class Price {
    private Price() {}

    static BigDecimal charged(Prediction prediction) {
        return switch (prediction.standing()) {
            case Standing.Succeeded _ -> prediction.settings().price();
            case Standing.Canceled(var from, var to) -> partOf(prediction, Duration.between(from, to));
            case Standing.Starting _, Standing.Processing _, Standing.Failed _, Standing.Aborted _ -> BigDecimal.ZERO;
        };
    }

    /** As far as the run had come of the time such a prediction takes. */
    private static BigDecimal partOf(Prediction prediction, Duration run) {
        var usual = Math.max(1, prediction.fate().duration().toMillis());
        var share = Math.min(1.0, (double) run.toMillis() / usual);
        return prediction.settings().price().multiply(BigDecimal.valueOf(share)).setScale(4, RoundingMode.HALF_UP);
    }
}
