package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** F3: an instance stands still for longer than its session lasts, at a moment that hurts, and then goes on as if nothing were. */
final class Zombies implements Row {

    /** Longer than the session (3 s), the transactions' time-out is not waited for; shorter and longer than submit-within (4 s). */
    private static final List<Duration> STILL =
            List.of(Duration.ofMillis(3500), Duration.ofSeconds(6), Duration.ofSeconds(12));

    /** Before a create goes out, while its reply comes, before it is durable, before the outcome is. */
    private static final List<String> MOMENTS = List.of(
            "ledger.Submitting.committed",
            "create.received",
            "create.executed",
            "ledger.Generating.producing",
            "ledger.Finished.producing",
            "ledger.Finished.ending");

    private final AtomicInteger asleep = new AtomicInteger();

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public String fault() {
        return "SIGSTOP for longer than the session, then SIGCONT";
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(2);
        var random = world.scale().random(id());
        var zombies = world.scale().isFull() ? 10 : 4;
        var jobs = world.scale().jobs() / 2;
        var targets = new ConcurrentHashMap<String, String>();
        IntStream.range(0, zombies)
                .forEach(number -> targets.put(
                        Requests.id(id(), (number * jobs + random.nextInt(jobs)) / zombies),
                        MOMENTS.get(number % MOMENTS.size())));
        var stopped = new AtomicInteger();
        try (var _ = new Observers(
                world.sandbox(),
                (phase, id) -> id.flatMap(one -> victim(world, phase, one, targets))
                        .ifPresent(
                                victim -> stopAndGoOn(victim, STILL.get(stopped.getAndIncrement() % STILL.size()))))) {
            var flow = world.flow(id(), jobs, 15);
            Patience.require(
                    "all are answered",
                    Duration.ofMinutes(10),
                    () -> flow.isAnswered() && stopped.get() >= zombies && areAwake(world));
            var findings = world.settle(flow.ids());
            findings.add(Finding.asked(stopped + " zombies", stopped.get() >= zombies));
            return findings;
        }
    }

    private static Optional<ServiceProcess> victim(World world, Phase phase, String id, Map<String, String> targets) {
        return phase.name().equals(targets.get(id))
                ? world.consumers().calling(phase).filter(_ -> targets.remove(id) != null)
                : Optional.empty();
    }

    /** It is stopped when this returns, so what the observer holds reaches it only when it goes on. */
    private void stopAndGoOn(ServiceProcess victim, Duration still) {
        asleep.incrementAndGet();
        victim.suspend();
        Thread.startVirtualThread(() -> {
            Patience.pause(still);
            victim.resume();
            asleep.decrementAndGet();
        });
    }

    private boolean areAwake(World world) {
        return asleep.get() == 0 && !world.consumers().running().isEmpty();
    }
}
