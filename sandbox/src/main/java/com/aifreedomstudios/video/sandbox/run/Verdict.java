package com.aifreedomstudios.video.sandbox.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what came of the requests, and whether it is as asked. */
final class Verdict {

    private static final int FEW = 3;
    private static final int MOST_TOLD = 10;

    private final Summary summary;
    private final Review review;

    Verdict(Summary summary, Review review) {
        this.summary = summary;
        this.review = review;
    }

    /** Whether all is as asked. */
    boolean give(Collection<Story> stories, Board board) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (Story story : stories) {
            List<String> problems = review.problems(story);
            if (!problems.isEmpty()) {
                wrong.put(story.subject().requestId(), problems);
            }
        }
        stories.stream().limit(stories.size() > FEW ? 1 : FEW).forEach(story -> summary.tell(story, board));
        board.say("");
        if (wrong.isEmpty()) {
            board.say("  Checked: " + review.whatIsRight(stories.size()));
            return true;
        }
        wrong.entrySet().stream()
                .limit(MOST_TOLD)
                .forEach(entry ->
                        board.say("  Not as asked, " + entry.getKey() + ": " + String.join("; ", entry.getValue())));
        if (wrong.size() > MOST_TOLD) {
            board.say("  … and " + (wrong.size() - MOST_TOLD) + " more.");
        }
        return false;
    }
}
