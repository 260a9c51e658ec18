package com.aifreedomstudios.video.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** What a simulator has been told to do wrong; of several that match a request the oldest is played. */
public final class Misbehaviours {
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final RandomGenerator random;

    public Misbehaviours(Seed seed) {
        this.random = seed.randomFor("misbehaviour", 0);
    }

    /** The next {@code times} calls of the route go wrong; an empty route or marker means any. */
    public void next(int times, String route, String marker, Fault fault) {
        told.add(new Told(route, marker, fault, 1, times));
    }

    /** The next call of the route goes wrong. */
    public void next(String route, Fault fault) {
        next(1, route, "", fault);
    }

    /** Every call whose path or body contains the marker goes wrong with this probability, until {@link #behave}. */
    public void always(double probability, String route, String marker, Fault fault) {
        told.add(new Told(route, marker, fault, probability, Integer.MAX_VALUE));
    }

    /** Every call of the route goes wrong until {@link #behave}. */
    public void always(String route, Fault fault) {
        always(1, route, "", fault);
    }

    /** Forgets everything it was told. */
    public void behave() {
        told.clear();
    }

    /** What is still to come, as text for people. */
    public List<String> pending() {
        var lines = new ArrayList<String>();
        for (var one : told) lines.add(one.toString());
        return lines;
    }

    synchronized Optional<Fault> faultFor(String route, String pathAndBody) {
        var found = told.stream()
                .filter(one -> one.matches(route, pathAndBody) && random.nextDouble() < one.probability)
                .findFirst();
        found.filter(one -> --one.left == 0).ifPresent(told::remove);
        return found.map(one -> one.fault);
    }

    private static final class Told {
        private final String route;
        private final String marker;
        private final Fault fault;
        private final double probability;
        private int left;

        Told(String route, String marker, Fault fault, double probability, int left) {
            this.route = route;
            this.marker = marker;
            this.fault = fault;
            this.probability = probability;
            this.left = left;
        }

        boolean matches(String asked, String pathAndBody) {
            return (route.isEmpty() || route.equals(asked)) && (marker.isEmpty() || pathAndBody.contains(marker));
        }

        @Override
        public String toString() {
            return (route.isEmpty() ? "any route" : route) + (marker.isEmpty() ? "" : " with " + marker) + ": " + fault
                    + ", probability " + probability + ", " + (left == Integer.MAX_VALUE ? "always" : left + " left");
        }
    }
}
