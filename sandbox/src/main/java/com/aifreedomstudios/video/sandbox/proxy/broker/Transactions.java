package com.aifreedomstudios.video.sandbox.proxy.broker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The job states that were written in transactions that are not known to have ended, whichever broker they were sent to. */
final class Transactions {

    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    /** A producer has one transaction at a time, and each one, or at least each owner, has a higher epoch. */
    private record Open(short epoch, Set<JobState> states) {

        Open with(short other, List<JobState> more) {
            if (other < epoch) {
                return this;
            }
            Set<JobState> all = other == epoch ? new LinkedHashSet<>(states) : new LinkedHashSet<>();
            all.addAll(more);
            return new Open(other, all);
        }
    }

    /** What is written again, after a lost reply, is in it once. */
    void add(long producerId, short epoch, List<JobState> states) {
        open.merge(producerId, new Open(epoch, new LinkedHashSet<>(states)), (before, _) -> before.with(epoch, states));
    }

    List<JobState> in(long producerId, short epoch) {
        Open found = open.get(producerId);
        return found == null || found.epoch() != epoch ? List.of() : List.copyOf(found.states());
    }

    /** What was in it. */
    List<JobState> end(long producerId, short epoch) {
        List<JobState> states = in(producerId, epoch);
        open.computeIfPresent(producerId, (_, found) -> found.epoch() == epoch ? null : found);
        return states;
    }
}
