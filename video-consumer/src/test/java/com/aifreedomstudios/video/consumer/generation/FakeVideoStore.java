package com.aifreedomstudios.video.consumer.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps videos in memory. */
public final class FakeVideoStore implements VideoStore {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final AtomicInteger faults = new AtomicInteger();

    /** The next so many calls find the store away. */
    public void willBeAway(int calls) {
        faults.set(calls);
    }

    /** Puts something there without asking. */
    public void holds(String key, byte[] content) {
        objects.put(key, content.clone());
    }

    public byte[] content(String key) {
        var content = objects.get(key);
        if (content == null) {
            throw new AssertionError("nothing is kept under " + key + ", only " + objects.keySet());
        }
        return content.clone();
    }

    public Set<String> keys() {
        return Set.copyOf(objects.keySet());
    }

    @Override
    public Result keep(String key, Path file, String sha256) {
        if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreAway();
        }
        var content = read(file);
        var first = objects.putIfAbsent(key, content);
        return first == null || Arrays.equals(first, content)
                ? new Result.Kept("fake-bucket", "https://videos.example/" + key, null)
                : new Result.Occupied();
    }

    @Override
    public boolean read(String key, Path file) {
        var content = objects.get(key);
        if (content == null) {
            return false;
        }
        try {
            Files.write(file, content);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The store is away. */
    public static final class StoreAway extends TryLater {

        private static final long serialVersionUID = 1;

        StoreAway() {
            super("The store is away.", Duration.ZERO, null);
        }
    }
}
