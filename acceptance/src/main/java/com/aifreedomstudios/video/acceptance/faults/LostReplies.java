package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.simulator.Delivery;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** F7: the provider creates the prediction, but the reply is an error, lost, or too late. */
final class LostReplies implements Row {

    private static final double SHARE = 0.05;
    private static final int OPEN = 60;

    /** After each of them a careless client sends again by itself, or a careless service later. */
    private static final List<Fault> KINDS = List.of(
            new Fault.ExecuteThenAnswer(500, Map.of(), ""),
            new Fault.ExecuteThenAnswer(502, Map.of(), "<html>Bad gateway</html>"),
            new Fault.ExecuteThenAnswer(503, Map.of("Retry-After", "0"), ""),
            new Fault.ExecuteThenAnswer(408, Map.of("Connection", "close"), ""),
            new Fault.Deliver(new Delivery.Dropped()),
            new Fault.Deliver(new Delivery.Cut(0.5)),
            new Fault.DelayAfter(Duration.ofSeconds(6)));

    @Override
    public String id() {
        return "F7";
    }

    @Override
    public String fault() {
        return "create executed, then 5xx, 408, reset, half a reply or a timeout";
    }

    @Override
    public List<Finding> play(World world) {
        world.awaitServices(2);
        var journal = world.sandbox().replicate().controls().journal();
        var before = journal.count("faulted.create");
        var faults = world.sandbox().replicate().controls().misbehaviours();
        // Each is tried for what the one before left, so the shares are a little below what they say.
        var share = Math.max(SHARE, 20.0 / world.scale().jobs());
        KINDS.forEach(kind -> faults.always(share / KINDS.size(), "create", id() + "-", kind));
        var flow = world.flow(id(), world.scale().jobs(), OPEN);
        world.awaitOutcomes(flow.ids());
        faults.behave();
        var findings = world.settle(flow.ids());
        var lost = journal.count("faulted.create") - before;
        findings.add(Finding.asked(lost + " replies lost", lost >= KINDS.size()));
        return findings;
    }
}
