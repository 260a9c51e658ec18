package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.v1.VideoRequested;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Requests that are published in the background, only so many being open at any time. */
public final class Flow {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final World world;
    private final List<String> ids;
    private final int open;
    private final UnaryOperator<VideoRequested.Builder> change;
    private final AtomicInteger published = new AtomicInteger();

    public Flow(World world, String row, int count, int open, UnaryOperator<VideoRequested.Builder> change) {
        this.world = world;
        this.ids = IntStream.range(0, count)
                .mapToObj(number -> Requests.id(row, number))
                .toList();
        this.open = open;
        this.change = change;
        Thread.ofVirtual().name("flow-" + row).start(this::publish);
    }

    /** All of them, in the order of publishing. */
    public Set<String> ids() {
        return new LinkedHashSet<>(ids);
    }

    /** How many so far. */
    public int published() {
        return published.get();
    }

    public boolean isPublished() {
        return published() == ids.size();
    }

    /** How many have an outcome. */
    public long answered() {
        return world.witness().count(ids);
    }

    /** Whether each has an outcome. */
    public boolean isAnswered() {
        return world.witness().hasAll(ids());
    }

    @Override
    public String toString() {
        return answered() + "/" + published + "/" + ids.size();
    }

    private long openNow() {
        var sofar = ids.subList(0, published.get());
        return sofar.size() - world.witness().count(sofar);
    }

    private void publish() {
        try {
            for (String id : ids) {
                while (openNow() >= open) {
                    Thread.sleep(LOOK);
                }
                world.requests()
                        .publish(change.apply(world.requests().request(id)).build());
                published.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
