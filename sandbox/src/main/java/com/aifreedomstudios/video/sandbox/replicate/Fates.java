package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Decides, when a prediction is created, how long it takes and whether it fails: by what was told, else by the seed. */
final class Fates {
    private final Seed seed;
    private final ConcurrentLinkedQueue<Failure> next = new ConcurrentLinkedQueue<>();
    private final List<Marked<Chance>> failures = new CopyOnWriteArrayList<>();
    private final List<Marked<Duration>> durations = new CopyOnWriteArrayList<>();
    private volatile Spread spread;

    Fates(Seed seed, Spread spread) {
        this.seed = seed;
        this.spread = spread;
    }

    void failNext(Failure failure) {
        next.add(failure);
    }

    void failWhere(String marker, double probability, Failure failure) {
        failures.add(new Marked<>(marker, new Chance(probability, failure)));
    }

    void takes(String marker, Duration duration) {
        durations.addFirst(new Marked<>(marker, duration));
    }

    void takes(Spread usual) {
        spread = usual;
    }

    void forget() {
        next.clear();
        failures.clear();
        durations.clear();
    }

    Fate of(long number, String input) {
        var random = seed.randomFor("fate", number);
        var usual = spread.pick(random.nextDouble());
        var luck = random.nextDouble();
        var duration = durations.stream()
                .filter(told -> input.contains(told.marker()))
                .map(Marked::what)
                .findFirst()
                .orElse(usual);
        return new Fate(duration, failure(input, luck));
    }

    private Optional<Failure> failure(String input, double luck) {
        return Stream.of(Failure.values())
                .filter(failure -> input.contains(failure.promptMarker()))
                .findFirst()
                .or(() -> Optional.ofNullable(next.poll()))
                .or(() -> failures.stream()
                        .filter(told -> input.contains(told.marker())
                                && luck < told.what().probability())
                        .map(told -> told.what().failure())
                        .findFirst());
    }

    /** How long the prediction takes, and how it fails if it does. */
    record Fate(Duration duration, Optional<Failure> failure) {}

    /** Between the shortest and the longest. */
    record Spread(Duration shortest, Duration longest) {
        Duration pick(double share) {
            return shortest.plusNanos((long) (share * longest.minus(shortest).toNanos()));
        }
    }

    private record Marked<T>(String marker, T what) {}

    private record Chance(double probability, Failure failure) {}
}
