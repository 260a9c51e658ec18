package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.acceptance.world.Scale;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.Checkout;

/** Where benchmarks are run: without taps, which would be measured, too. */
final class Benches {

    static final Setting SETTING = Setting.LARGE.untapped();

    private Benches() {}

    static World world(String name) {
        var directory = Checkout.root()
                .resolve("acceptance/target/bench")
                .resolve(name + "-" + ProcessHandle.current().pid());
        System.out.println("logs and journals in " + directory);
        var world = new World(SETTING, new Scale(Scale.FULL, 1), directory);
        world.prepare(SETTING.environment());
        return world;
    }
}
