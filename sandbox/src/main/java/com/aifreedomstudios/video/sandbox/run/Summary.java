package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.Cost;
import com.aifreedomstudios.video.event.v1.StoredVideo;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import com.aifreedomstudios.video.sandbox.platform.StoredMessage;
import java.math.RoundingMode;
import java.util.Locale;

/** Tells a person what came of a request. */
final class Summary {

    private static final int LABEL_WIDTH = 10;
    private static final int LINE_WIDTH = 78;

    private final PlatformSimulator platform;

    Summary(PlatformSimulator platform) {
        this.platform = platform;
    }

    void tell(Story story, Board board) {
        board.say("");
        story.generated().ifPresent(generated -> tell(generated, board));
        story.failed().ifPresent(failed -> tell(failed, board));
        for (StoredMessage message : platform.messages(story.subject().chatSessionId())) {
            line(board, "Chat", "“" + message.message() + "”");
        }
        line(board, "Campaign", platform.pageOf(story.subject().campaignId()).toString());
    }

    private static void tell(VideoGenerated generated, Board board) {
        StoredVideo video = generated.getVideo();
        line(board, "Video", video.getUrl());
        line(
                board,
                "",
                String.format(
                        Locale.ROOT,
                        "%d×%d, %.1f s, %s, %s, %,d KiB",
                        video.getWidth(),
                        video.getHeight(),
                        video.getDurationSeconds(),
                        video.getCodec(),
                        video.getAudio() ? "with sound" : "silent",
                        video.getBytes() / 1024));
        line(board, "Prompt", generated.getPrompt());
        if (generated.getRefinedPrompt() != null) {
            line(board, "Refined", generated.getRefinedPrompt());
        }
        if (generated.getRefinementNote() != null) {
            line(board, "Refined", "no: " + generated.getRefinementNote());
        }
        line(board, "Model", generated.getModelUsed());
        line(board, "Cost", cost(generated.getCost()));
    }

    private static void tell(VideoFailed failed, Board board) {
        line(
                board,
                "Failed",
                failed.getCode() + " while " + failed.getStage().name().toLowerCase(Locale.ROOT));
        line(board, "", failed.getMessage());
        line(board, "Charged", failed.getCharged().name().toLowerCase(Locale.ROOT));
        line(board, "Cost", cost(failed.getCost()));
    }

    private static String cost(Cost cost) {
        return cost.getUsd() == null
                ? "unknown"
                : "$" + cost.getUsd().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static void line(Board board, String label, String text) {
        String indent = "  " + label + " ".repeat(LABEL_WIDTH - label.length());
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > indent.length() && line.length() + word.length() > LINE_WIDTH) {
                board.say(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent.length()));
            }
            line.append(word).append(' ');
        }
        board.say(line.toString().stripTrailing());
    }
}
