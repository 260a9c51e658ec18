package com.aifreedomstudios.video.sandbox.simulator;

import java.nio.file.Path;

/** By which a simulator is steered and observed: one set of them per simulator. */
public record Controls(SimulatedClock clock, Seed seed, Journal journal, Misbehaviours misbehaviours, Phases phases)
        implements AutoCloseable {

    /** Fresh controls whose journal is appended to the file. */
    public static Controls journallingTo(Path file, long seed) {
        var clock = new SimulatedClock();
        var root = new Seed(seed);
        return new Controls(clock, root, new Journal(file, clock), new Misbehaviours(root), new Phases());
    }

    @Override
    public void close() {
        clock.close();
        journal.close();
    }
}
