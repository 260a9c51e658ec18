package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.VideoProgressed;
import com.aifreedomstudios.video.sandbox.run.Board.Mark;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows requests on the board: a row each while they are few, else one with the numbers. */
final class Scoreboard {

    private static final int FEW = 12;

    private final Board board;

    Scoreboard(Board board) {
        this.board = board;
    }

    void show(Collection<Story> stories, Predicate<Story> isTold) {
        if (stories.size() > FEW) {
            showNumbers(stories, isTold);
            return;
        }
        for (Story story : stories) {
            board.row(story.subject().requestId(), mark(story, isTold), detail(story));
        }
    }

    private void showNumbers(Collection<Story> stories, Predicate<Story> isTold) {
        Map<String, Long> numbers = stories.stream()
                .collect(Collectors.groupingBy(story -> stage(story), TreeMap::new, Collectors.counting()));
        String detail = numbers.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        boolean allTold = stories.stream().allMatch(isTold);
        board.row(stories.size() + " requests", allTold ? Mark.DONE : Mark.BUSY, detail);
    }

    private static Mark mark(Story story, Predicate<Story> isTold) {
        if (story.failed().isPresent()) {
            return Mark.FAILED;
        }
        return isTold.test(story) ? Mark.DONE : Mark.BUSY;
    }

    private static String stage(Story story) {
        if (story.failed().isPresent()) {
            return "failed";
        }
        if (story.generated().isPresent()) {
            return story.isPlaced() ? "done" : "attaching";
        }
        return story.progress()
                .map(news -> news.getStage().name().toLowerCase(Locale.ROOT))
                .orElse("published");
    }

    private static String detail(Story story) {
        if (story.failed().isPresent()) {
            return story.failed().get().getCode() + ": " + story.failed().get().getMessage();
        }
        if (story.generated().isPresent()) {
            return story.isPlaced() ? "in the campaign" : "stored; being attached to the campaign";
        }
        return story.progress().map(Scoreboard::detail).orElse("published; not yet taken in");
    }

    private static String detail(VideoProgressed news) {
        return news.getStage().name().toLowerCase(Locale.ROOT) + ": " + news.getMessage();
    }
}
