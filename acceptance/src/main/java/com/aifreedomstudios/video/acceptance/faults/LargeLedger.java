package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.benchmark.Restore;
import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import java.util.List;

/** F18: an instance comes back with a ledger of a million jobs, of which few are live. */
final class LargeLedger implements Row {

    private static final Restore RESTORE = new Restore(1_000_000, 240, 512);

    @Override
    public String id() {
        return "F18";
    }

    @Override
    public String fault() {
        return "a ledger of " + RESTORE.records() + " jobs, " + RESTORE.live() + " of them live";
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
        var seen = RESTORE.in(world, id(), setting().partitions());
        var findings = world.settle(seen.ids());
        findings.add(Finding.asked(
                "first job resumed %d s after the start; a bare reader needs %d s"
                        .formatted(seen.firstJob().toSeconds(), seen.bare().toSeconds()),
                true));
        return findings;
    }
}
