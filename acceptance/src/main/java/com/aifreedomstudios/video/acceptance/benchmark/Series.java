package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.simulator.Journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Requests that are published at a pace, and when each of them was. */
final class Series {

    private final World world;
    private final String row;
    private final int first;
    private final String marker;
    private final Map<String, Instant> published = new ConcurrentHashMap<>();

    /**
     * Requests with ids of their own.
     *
     * @param first number of the first one
     * @param marker part of each prompt, by which the provider can be told how long it takes
     */
    Series(World world, String row, int first, String marker) {
        this.world = world;
        this.row = row;
        this.first = first;
        this.marker = marker;
    }

    /** Publishes so many, evenly spread; at 0 a second, as fast as it goes. */
    void publish(int count, int perSecond) {
        var start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            if (perSecond > 0) {
                sleepUntil(start + number * Duration.ofSeconds(1).toNanos() / perSecond);
            }
            var id = Requests.id(row, first + number);
            var request = world.requests().request(id);
            published.put(id, world.sandbox().replicate().controls().clock().instant());
            world.requests()
                    .send(request.setPrompt(request.getPrompt() + " " + marker).build());
        }
    }

    Set<String> ids() {
        return Set.copyOf(published.keySet());
    }

    /** How many of them have a create call at the provider. */
    long created() {
        return untilCreated().size();
    }

    /** From publishing to the create call's arrival at the provider, for each that has one. */
    List<Duration> untilCreated() {
        var took = new ArrayList<Duration>();
        for (Entry create : world.sandbox().replicate().creates()) {
            Requests.idIn(create.text("input"))
                    .map(published::get)
                    .ifPresent(from -> took.add(Duration.between(from, create.at())));
        }
        return took;
    }

    private static void sleepUntil(long nanoTime) {
        for (var left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
