package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Scale;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays rows one after another, each in a system in which every promise was kept so far. */
final class Matrix implements AutoCloseable {

    private final Scale scale;
    private final Path directory;
    private final Map<String, String> mutation;
    private final Progress progress;
    private @Nullable World world;
    private int worlds;

    /** @param mutation added to the environment of every instance of video-consumer; none for the real thing */
    Matrix(Scale scale, Path directory, Map<String, String> mutation, Progress progress) {
        this.scale = scale;
        this.directory = directory;
        this.mutation = mutation;
        this.progress = progress;
    }

    List<Report> play(List<Row> rows) {
        var reports = new ArrayList<Report>();
        for (Row row : rows) {
            reports.add(play(row));
        }
        return reports;
    }

    Report play(Row row) {
        var start = System.nanoTime();
        var findings = findings(row);
        var report = new Report(row.id(), row.fault(), Duration.ofNanos(System.nanoTime() - start), findings);
        progress.done(report);
        if (!report.passed()) {
            close();
        }
        return report;
    }

    /** A row that cannot be played to its end is not passed. */
    private List<Finding> findings(Row row) {
        try {
            var played = worldFor(row.setting());
            try (var _ = progress.begin(row, played)) {
                var environment = new HashMap<>(row.setting().environment());
                environment.putAll(mutation);
                played.prepare(environment);
                return row.play(played);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.asked("interrupted", false));
        } catch (Exception e) {
            progress.trouble(e);
            return List.of(Finding.asked(String.valueOf(e.getMessage()), false));
        }
    }

    private World worldFor(Setting setting) {
        var current = world;
        if (current != null && current.suits(setting)) {
            return current;
        }
        close();
        var fresh = new World(setting, scale, directory.resolve("world-" + ++worlds));
        world = fresh;
        return fresh;
    }

    @Override
    public void close() {
        if (world != null) {
            world.close();
            world = null;
        }
    }
}
