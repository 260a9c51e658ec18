package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.AssetSheet;
import java.util.ArrayList;
import java.util.List;

/** Whether a file is what was wished for; a difference that the event reports openly is no problem. */
record Shape(Wish wish, AssetSheet reported) {

    private static final double TOLERATED_SECONDS = 0.5;
    private static final double TOLERATED_RATIO = 0.02;

    List<String> problems(VideoFile file) {
        List<String> problems = new ArrayList<>();
        if (Math.abs(file.seconds() - wish.seconds()) > TOLERATED_SECONDS && !isReported("durationSeconds")) {
            problems.add("the video lasts %.1f s instead of %d".formatted(file.seconds(), wish.seconds()));
        }
        if (!hasRatio(file) && !isReported("aspectRatio")) {
            problems.add("the video is %dx%d, which is not %s".formatted(file.width(), file.height(), wish.ratio()));
        }
        return problems;
    }

    private boolean hasRatio(VideoFile file) {
        String ratio = wish.ratio();
        if (ratio == null) {
            return true;
        }
        String[] sides = ratio.split(":", 2);
        double wanted = Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
        return Math.abs((double) file.width() / file.height() / wanted - 1) < TOLERATED_RATIO;
    }

    private boolean isReported(String property) {
        return reported.getEntries().stream()
                .anyMatch(entry -> entry.getName().equals(property) && !entry.getMatches());
    }
}
