package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.benchmark.PastJobs;
import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import java.time.Duration;
import java.util.List;

/**
 * F7, all at once: every create is executed and no reply arrives, until hundreds of jobs look for what became of theirs,
 * each time in a ledger in which much has happened of late.
 */
final class Outage implements Row {

    private static final int PAST = 50_000;

    /** Numbers that no request of the outage has. */
    private static final int FIRST_PAST = 100_000;

    /** Of the provider's list, for each job; those that watch what is under way are among them. */
    private static final long CALLS = 5;

    @Override
    public String id() {
        return "F7b";
    }

    @Override
    public String fault() {
        return "every reply to a create lost for a while, with " + PAST + " jobs of late in the ledger";
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public List<Finding> play(World world) {
        world.awaitServices(2);
        PastJobs.like(world, id(), FIRST_PAST + PAST, setting().partitions())
                .write(FIRST_PAST, PAST, PastJobs.State.FINISHED);
        var replicate = world.sandbox().replicate().controls();
        var jobs = world.scale().jobs();
        var lostBefore = replicate.journal().count("faulted.create");
        var listedBefore = replicate.journal().count("asked.list");
        replicate.misbehaviours().always(1, "create", id() + "-", Fault.executeThenDrop());
        var flow = world.flow(id(), jobs, jobs);
        Patience.require(
                "every reply is lost",
                Duration.ofMinutes(5),
                () -> replicate.journal().count("faulted.create") - lostBefore >= jobs);
        replicate.misbehaviours().behave();

        var findings = world.settle(flow.ids());
        var listed = replicate.journal().count("asked.list") - listedBefore;
        findings.add(Finding.asked(
                "%d replies lost, %d looks at the provider's list".formatted(jobs, listed), listed <= CALLS * jobs));
        return findings;
    }
}
