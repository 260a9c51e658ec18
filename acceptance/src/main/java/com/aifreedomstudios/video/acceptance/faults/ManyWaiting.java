package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.benchmark.Waiting;
import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import java.util.List;

/** F16: thousands of jobs wait in one instance while others start; then all of them end at once. */
final class ManyWaiting implements Row {

    private static final Waiting WAITING = new Waiting(6000, 10, 60, 512);

    @Override
    public String id() {
        return "F16";
    }

    @Override
    public String fault() {
        return WAITING.jobs() + " jobs wait in one instance, " + WAITING.starts() + " a second start; all end at once";
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public Setting setting() {
        return Setting.LARGE;
    }

    @Override
    public List<Finding> play(World world) {
        world.adapters().want(1);
        var seen = WAITING.in(world, id());
        world.sandbox().replicate().controls().clock().advance(Waiting.AT_THE_PROVIDER);
        var findings = world.settle(seen.ids());
        var wanted = WAITING.starts() * WAITING.seconds();
        findings.add(Finding.asked(seen.rebalances() + " rebalances", seen.rebalances() == 0));
        findings.add(Finding.asked(seen.started() + "/" + wanted + " started meanwhile", seen.started() == wanted));
        findings.add(Finding.asked(
                "live heap " + seen.liveHeapMebibytes() + " of " + WAITING.heapMebibytes() + " MiB", !seen.died()));
        return findings;
    }
}
