package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Kills an instance at the very moment at which it is seen to do a certain thing for a certain request; each but once. */
final class Kills implements AutoCloseable {

    /** So long after its outcome nothing happens any more that a request could die at. */
    private static final Duration OVER_AFTER = Duration.ofSeconds(15);

    private final World world;
    private final Map<String, KillPoint> targets;
    private final Map<Long, String> waiting = new ConcurrentHashMap<>();
    private final Map<KillPoint, Integer> done = new EnumMap<>(KillPoint.class);
    private final Observers observers;

    /** @param targets by the request's id */
    Kills(World world, Map<String, KillPoint> targets) {
        this.world = world;
        this.targets = new ConcurrentHashMap<>(targets);
        this.observers = new Observers(world.sandbox(), this::reached);
    }

    /**
     * At what the request is to die, if at anything: as planned, or in the place of one that has come to its end without,
     * since the instance died of another one just before.
     */
    Optional<KillPoint> aim(String id) {
        var late = System.nanoTime() - OVER_AFTER.toNanos();
        return Optional.ofNullable(targets.get(id))
                .or(() -> targets.keySet().stream()
                        .filter(other -> world.witness().firstSeen(other) < late)
                        .findFirst()
                        .map(targets::remove)
                        .map(missed -> {
                            targets.put(id, missed);
                            return missed;
                        }));
    }

    /** How many of each kind so far. */
    synchronized Map<KillPoint, Integer> done() {
        return Map.copyOf(done);
    }

    synchronized int count() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() {
        observers.close();
    }

    private void reached(Phase phase, Optional<String> request) {
        request.ifPresent(id -> reached(phase, id));
        if (phase.name().equals(KillPoint.WAITING.phase()) && !waiting.isEmpty()) {
            calling(phase, KillPoint.WAITING).ifPresent(poller -> {
                var id = waiting.remove(poller.pid());
                if (id != null && targets.remove(id, KillPoint.WAITING)) {
                    kill(poller, KillPoint.WAITING);
                }
            });
        }
    }

    private void reached(Phase phase, String id) {
        var point = targets.get(id);
        if (point == KillPoint.WAITING && phase.name().equals("ledger.Generating.told")) {
            // From now on its owner asks for it among all others.
            calling(phase, point).ifPresent(owner -> waiting.put(owner.pid(), id));
        } else if (point != null && phase.name().equals(point.phase()) && isMeant(phase, point)) {
            calling(phase, point).filter(_ -> targets.remove(id, point)).ifPresent(victim -> kill(victim, point));
        }
    }

    /** Messages tell of progress, too. */
    private static boolean isMeant(Phase phase, KillPoint point) {
        return point != KillPoint.TOLD || phase.requestBody().contains("Video generated");
    }

    private Optional<ServiceProcess> calling(Phase phase, KillPoint point) {
        return (point.isOfAdapter() ? world.adapters() : world.consumers()).calling(phase);
    }

    private void kill(ServiceProcess victim, KillPoint point) {
        victim.kill();
        synchronized (this) {
            done.merge(point, 1, Integer::sum);
        }
    }
}
