package com.aifreedomstudios.video.adapter.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The sentences that a campaign's chat shows about an outcome. */
final class ChatText {

    private ChatText() {}

    static String attached(KeptVideo video) {
        return "Video generated and added to creatives! Model: %s, Duration: %ss"
                .formatted(video.model(), seconds(video.durationSeconds()));
    }

    static String refused(Refusal refusal) {
        return "The video was generated, but could not be added to the creatives: %s The video itself is kept."
                .formatted(sentence(refusal.reason()));
    }

    static String failed(VideoNews.Failed failed) {
        return "%s (%s)".formatted(failed.message(), failed.code());
    }

    private static String seconds(double duration) {
        return BigDecimal.valueOf(duration)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String sentence(String reason) {
        return reason.matches("(?s).*[.!?]\\s*") ? reason.strip() : reason.strip() + ".";
    }
}
