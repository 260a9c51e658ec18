package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.World;
import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;

/** Tells people how far it is: on a terminal one line that is written anew each second, else a line now and then. */
final class Progress {

    private final PrintStream out;
    private final boolean live;

    Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** Tells about the row until that is closed. */
    Ticker begin(Row row, World world) {
        return new Ticker(row, world);
    }

    void done(Report report) {
        out.printf(
                "%s%-4s %s  %s  %s%n",
                live ? "\r\033[K" : "",
                report.row(),
                report.passed() ? "ok  " : "FAIL",
                clock(report.took()),
                report.faults());
        out.printf(
                "     %s%n",
                report.findings().stream()
                        .map(finding -> finding.invariant().label() + " " + finding.cell())
                        .collect(Collectors.joining("; ")));
    }

    void trouble(Exception e) {
        out.printf("%s     %s%n", live ? "\r\033[K" : "", e);
        e.printStackTrace(out);
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** Tells about one row. */
    final class Ticker implements AutoCloseable {

        private final Thread thread;

        private Ticker(Row row, World world) {
            var start = System.nanoTime();
            var pause = live ? Duration.ofSeconds(1) : Duration.ofSeconds(20);
            thread = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Thread.sleep(pause);
                        var line = "%-4s %s  %s  %s"
                                .formatted(
                                        row.id(),
                                        clock(Duration.ofNanos(System.nanoTime() - start)),
                                        row.fault(),
                                        world.status());
                        out.print(live ? "\r\033[K" + line : line + "\n");
                        out.flush();
                    }
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
