package com.aifreedomstudios.video.sandbox.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A studio that draws every script, one film at a time and each script once, and keeps the films on disk.
 *
 * <p>A film has as many frames per second as two million pixels a second allow (one at 1080p, two at 720p, four at most): the
 * clock in the picture still runs, and eight seconds of 1080p cost about two seconds of one core.
 */
public final class DrawnFilms implements FilmStudio {
    private static final double PIXELS_PER_SECOND = 2_100_000;
    private static final int MOST_FRAMES = 4;

    private final Path folder;
    private final Map<Script, Path> drawn = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Semaphore desk = new Semaphore(1);

    public DrawnFilms(Path folder) {
        this.folder = folder;
    }

    @Override
    public Film make(Script script, String mark) {
        return Film.onDisk(drawn.computeIfAbsent(script, this::draw), mark);
    }

    private Path draw(Script script) {
        desk.acquireUninterruptibly();
        try {
            var file = folder.resolve("film-" + numbers.incrementAndGet() + ".mp4");
            Files.createDirectories(folder);
            return Files.write(file, encode(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            desk.release();
        }
    }

    static byte[] encode(Script script) {
        var framesPerSecond = framesPerSecond(script);
        var reel = new Reel(script.width(), script.height(), framesPerSecond);
        var board = new Storyboard(script);
        for (int i = 0; i < script.seconds() * framesPerSecond; i++)
            reel.add(board.frame((double) i / framesPerSecond));
        return script.sound() ? reel.withSilence().mp4() : reel.mp4();
    }

    private static int framesPerSecond(Script script) {
        var affordable = (int) (PIXELS_PER_SECOND / ((long) script.width() * script.height()));
        return Math.clamp(affordable, 1, MOST_FRAMES);
    }
}
