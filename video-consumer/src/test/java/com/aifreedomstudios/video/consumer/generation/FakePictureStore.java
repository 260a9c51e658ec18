package com.aifreedomstudios.video.consumer.generation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps pictures in memory. */
public final class FakePictureStore implements PictureStore {

    static final int LARGEST = 10_000_000;

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

    public Set<String> keys() {
        return Set.copyOf(objects.keySet());
    }

    @Override
    public void keep(String key, Picture picture) {
        mayBeAway();
        objects.put(key, picture.content().clone());
    }

    @Override
    public Optional<byte[]> read(String key) {
        mayBeAway();
        return Optional.ofNullable(objects.get(key))
                .filter(content -> content.length <= LARGEST)
                .map(byte[]::clone);
    }

    @Override
    public URI link(String key) {
        mayBeAway();
        return URI.create("https://pictures.example/" + key.replace(" ", "%20"));
    }

    private void mayBeAway() {
        if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new FakeVideoStore.StoreAway();
        }
    }
}
