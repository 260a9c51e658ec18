package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import java.time.Duration;
import java.util.List;

/** F2: instances are ended by SIGTERM and replaced one after another, as a deploy does, while thousands of jobs are live. */
final class Deploys implements Row {

    private static final Duration EXIT_WITHIN = Duration.ofSeconds(30);
    private static final int ROUNDS = 5;
    private static final int INSTANCES = 3;

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public String fault() {
        return "SIGTERM, rolling, as a deploy does";
    }

    /** Thousands of live jobs are not small. */
    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(INSTANCES);
        var live = world.scale().jobs() * 2;
        var rounds = world.scale().isFull() ? ROUNDS : 2;
        // Nothing ends while the instances do: what is created in that time is created a second time.
        world.sandbox().replicate().takes(id() + "-", Duration.ofMinutes(20));
        var flow = world.flow(id(), live, live);
        var journal = world.sandbox().replicate().controls().journal();
        var before = journal.count("created");
        Patience.require(
                "all jobs wait at the provider",
                Duration.ofMinutes(5),
                () -> flow.isPublished() && journal.count("created") - before >= live);

        var slowest = Duration.ZERO;
        var orderly = true;
        for (int round = 0; round < rounds; round++) {
            for (ServiceProcess old : world.consumers().running()) {
                var start = System.nanoTime();
                old.terminate();
                orderly &= old.awaitExit(EXIT_WITHIN) && old.exitCode().orElse(1) == 143;
                var took = Duration.ofNanos(System.nanoTime() - start);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                world.consumers().awaitReady(INSTANCES);
            }
        }
        var again = journal.count("created") - before - live;
        world.sandbox().replicate().controls().clock().advance(Duration.ofMinutes(20));
        var findings = world.settle(flow.ids());
        findings.add(Finding.asked("exit ≤ " + slowest.toMillis() + " ms", orderly));
        findings.add(Finding.asked(again + " new POSTs for " + live + " live jobs", again == 0));
        return findings;
    }
}
