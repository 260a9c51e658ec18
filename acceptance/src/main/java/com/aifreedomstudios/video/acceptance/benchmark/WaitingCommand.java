package com.aifreedomstudios.video.acceptance.benchmark;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code ./run bench waiting}. */
@Command(
        name = "waiting",
        mixinStandardHelpOptions = true,
        description = "Thousands of jobs wait at the provider in one instance while others start.")
final class WaitingCommand implements Callable<Integer> {

    @Option(names = "--jobs", defaultValue = "6000", description = "Jobs that wait (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(
            names = "--starts",
            defaultValue = "10",
            description = "Requests a second meanwhile (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--seconds", defaultValue = "60", description = "For so long (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private HeapOption heap = new HeapOption();

    @Override
    public Integer call() {
        try (var world = Benches.world("waiting")) {
            var seen = new Waiting(jobs, starts, seconds, heap.mebibytes()).in(world, "F16");
            seen.figures().print(System.out);
            return seen.died() ? 1 : 0;
        }
    }
}
