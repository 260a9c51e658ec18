package com.aifreedomstudios.video.acceptance.benchmark;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code ./run bench restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "From the start of a process with a large ledger to its first resumed job.")
final class RestoreCommand implements Callable<Integer> {

    @Option(
            names = "--records",
            defaultValue = "1000000",
            description = "Jobs in the ledger (default: ${DEFAULT-VALUE}).")
    private int records;

    @Option(
            names = "--live",
            defaultValue = "240",
            description = "Those of them that are not finished (default: ${DEFAULT-VALUE}).")
    private int live;

    @Mixin
    private HeapOption heap = new HeapOption();

    @Override
    public Integer call() {
        try (var world = Benches.world("restore")) {
            new Restore(records, live, heap.mebibytes())
                    .in(world, "F18", Benches.SETTING.partitions())
                    .figures()
                    .print(System.out);
            return 0;
        }
    }
}
