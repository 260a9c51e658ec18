package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** F3: an instance stands still for longer than its session lasts, at a moment that hurts, and then goes on as if nothing were. */
final class Zombies implements Row {

    /** All longer than the session (3 s); the longest one than a successor needs to give a create up and declare it anew. */
    private static final List<Duration> STILL =
            List.of(Duration.ofSeconds(12), Duration.ofSeconds(6), Duration.ofMillis(3500));

    /** How an instance is stopped. */
    private record Stop(String moment, Duration time) {}

    /**
     * Before a create goes out, which costs most, so again and again; while its reply comes, before it is durable, before the
     * outcome is.
     */
    private static final List<String> MOMENTS = List.of(
            "ledger.Submitting.committed",
            "create.received",
            "create.executed",
            "ledger.Submitting.committed",
            "ledger.Generating.producing",
            "ledger.Finished.producing",
            "ledger.Submitting.committed",
            "ledger.Finished.ending");

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** So few at a time that requests go on for as long as there are zombies to be made. */
    private static final int OPEN = 8;

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public String fault() {
        return "SIGSTOP for longer than the session, then SIGCONT";
    }

    /** An instance that has stood still must not notice by its own time-outs that it has. */
    @Override
    public Setting setting() {
        return Setting.HASTY
                .with("VIDEO_KAFKA_TRANSACTIONTIMEOUT", "30s")
                .with("SPRING_KAFKA_CONSUMER_PROPERTIES_MAX_POLL_INTERVAL_MS", "60000");
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(2);
        var zombies = world.scale().isFull() ? 10 : 3;
        var stops = new Stops(world, zombies);
        try (var _ = new Observers(world.sandbox(), stops::reached)) {
            var flow = world.flow(id(), world.scale().jobs(), OPEN);
            world.awaitOutcomes(flow.ids());
            stops.awaitLast();
            var findings = world.settle(flow.ids());
            findings.add(Finding.asked(stops.made() + " zombies", stops.made() == zombies));
            return findings;
        }
    }

    /** Stops one instance at a time, so that there is always another one to take over. */
    private static final class Stops {

        private final World world;
        private final Queue<Stop> planned = new ArrayDeque<>();
        private final Semaphore one = new Semaphore(1);
        private int made;

        Stops(World world, int count) {
            this.world = world;
            IntStream.range(0, count)
                    .mapToObj(
                            number -> new Stop(MOMENTS.get(number % MOMENTS.size()), STILL.get(number % STILL.size())))
                    .forEach(planned::add);
        }

        synchronized int made() {
            return made;
        }

        /** Returns when the last one has gone on. */
        void awaitLast() throws InterruptedException {
            one.acquire();
        }

        synchronized void reached(Phase phase, Optional<String> request) {
            var next = planned.peek();
            if (next != null && phase.name().equals(next.moment()) && request.isPresent() && one.tryAcquire()) {
                world.consumers().calling(phase).ifPresentOrElse(victim -> stop(victim, next.time()), one::release);
            }
        }

        /** It is stopped when this returns, so what the observer holds reaches it only when it goes on. */
        private void stop(ServiceProcess victim, Duration still) {
            victim.suspend();
            planned.remove();
            made++;
            Thread.startVirtualThread(() -> {
                Patience.pause(still);
                victim.resume();
                Patience.pause(BETWEEN);
                one.release();
            });
        }
    }
}
