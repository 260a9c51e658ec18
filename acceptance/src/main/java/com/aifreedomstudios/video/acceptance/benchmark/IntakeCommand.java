package com.aifreedomstudios.video.acceptance.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code ./run bench intake}. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "From a request's publication to its create call, and what a commit costs.")
final class IntakeCommand implements Callable<Integer> {

    private static final String ROW = "F0";

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "10,200",
            description = "Requests a second (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of();

    @Option(names = "--seconds", defaultValue = "30", description = "For each rate (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private HeapOption heap = new HeapOption();

    @Override
    public Integer call() {
        try (var world = Benches.world("intake")) {
            world.sandbox().replicate().takes("[waits]", Waiting.AT_THE_PROVIDER);
            var process = world.startUsual(heap.mebibytes());
            process.awaitReady(Duration.ofMinutes(2));
            var ledger = Topic.ledger(world.sandbox().broker().bootstrapServers());
            var intake = new Intake(new Instance(process), ledger);
            var first = 0;
            // The JVM compiles what is used much.
            intake.at(new Series(world, ROW, first, "[waits]"), 100, 20);
            first += 100 * 20;
            for (int rate : rates) {
                intake.at(new Series(world, ROW, first, "[waits]"), rate, seconds)
                        .print(System.out);
                first += rate * seconds;
            }
            return 0;
        }
    }
}
