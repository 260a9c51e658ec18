package com.aifreedomstudios.video.sandbox.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** For a terminal: rows are redrawn in their place, with the time each has taken. */
final class LiveBoard implements Board {

    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final String HIDE_CURSOR = "\033[?25l";
    private static final String SHOW_CURSOR = "\033[?25h";
    private static final int LABEL_WIDTH = 18;

    private final PrintStream out;
    private final int width;
    private final InstantSource clock;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("board").factory());
    private int drawn;
    private int frame;

    LiveBoard(PrintStream out, int width, InstantSource clock) {
        this.out = out;
        this.width = width;
        this.clock = clock;
        out.print(HIDE_CURSOR);
        var _ = painter.scheduleAtFixedRate(this::repaint, 100, 100, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void say(String line) {
        eraseRows();
        out.println(line);
        drawRows();
    }

    @Override
    public synchronized void row(String label, Mark mark, String detail) {
        if (painter.isShutdown()) {
            return;
        }
        Row known = rows.get(label);
        long since = known == null ? clock.millis() : known.since;
        long until = mark == Mark.BUSY ? 0 : clock.millis();
        rows.put(label, new Row(mark, detail, since, until));
        repaint();
    }

    @Override
    public synchronized void settle() {
        repaint();
        rows.clear();
        drawn = 0;
    }

    @Override
    public synchronized void close() {
        settle();
        painter.shutdownNow();
        out.print(SHOW_CURSOR);
        out.flush();
    }

    private synchronized void repaint() {
        if (rows.isEmpty() || painter.isShutdown()) {
            return;
        }
        frame++;
        eraseRows();
        drawRows();
    }

    private void eraseRows() {
        if (drawn > 0) {
            out.print("\033[" + drawn + "A\r\033[J");
        }
    }

    private void drawRows() {
        StringBuilder block = new StringBuilder();
        rows.forEach((label, row) -> block.append(line(label, row)).append('\n'));
        out.print(block);
        out.flush();
        drawn = rows.size();
    }

    private String line(String label, Row row) {
        String time = row.time(clock.millis());
        String text = label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())) + time + "  " + row.detail;
        // A line that wraps would be counted as one and leave its rest behind.
        int room = Math.max(10, width - 5);
        String cut = text.length() > room ? text.substring(0, room - 1) + "…" : text;
        return switch (row.mark) {
            case BUSY -> "  \033[36m" + SPINNER[frame % SPINNER.length] + "\033[0m " + cut;
            case DONE -> "  \033[32m✓\033[0m " + cut;
            case FAILED -> "  \033[31m✗\033[0m " + cut;
        };
    }

    private record Row(Mark mark, String detail, long since, long until) {

        String time(long now) {
            Duration taken = Duration.ofMillis((until == 0 ? now : until) - since);
            return taken.toMinutes() > 0
                    ? "%4d:%02d".formatted(taken.toMinutes(), taken.toSecondsPart())
                    : "%3d.%d".formatted(taken.toSeconds(), taken.toMillisPart() / 100) + " s";
        }
    }
}
