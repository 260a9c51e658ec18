package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.sandbox.Checkout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code ./run faults}. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Kills, stops and cuts off the services while they work, and judges by what everybody outside saw.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 every row passed, 1 one did not, 2 bad options.",
            "",
            "Examples:",
            "  ./run faults",
            "  ./run faults --jobs 200 --only F1,F7",
            "  ./run faults --only F7 --without adoption",
            ""
        })
public final class FaultsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--jobs", paramLabel = "N", description = "Requests per row (default: ${DEFAULT-VALUE}).")
    private int jobs = 1000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "What is random follows from it (default: one that the clock gives, which is printed).")
    private @Nullable Long seed;

    @Option(names = "--only", paramLabel = "ROWS", split = ",", description = "Only these rows, for example F1,F7.")
    private List<String> only = List.of();

    @Override
    public Integer call() {
        var scale = new Scale(jobs, seed == null ? System.currentTimeMillis() % 100_000 : seed);
        var rows = rows();
        var directory = Checkout.root()
                .resolve("acceptance/target/faults")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        var progress = new Progress(System.out, System.getProperty("terminal.columns") != null);
        System.out.printf("%d jobs, seed %d; logs and journals in %s%n", scale.jobs(), scale.seed(), directory);
        try (var matrix = new Matrix(scale, directory, Map.of(), progress)) {
            var reports = matrix.play(rows);
            System.out.println();
            System.out.print(Table.of(reports));
            System.out.println(Table.legend());
            return reports.stream().allMatch(Report::passed) ? 0 : 1;
        }
    }

    private List<Row> rows() {
        var known = Rows.all();
        if (only.isEmpty()) {
            return known;
        }
        return only.stream()
                .map(id -> known.stream()
                        .filter(row -> row.id().equalsIgnoreCase(id))
                        .findFirst()
                        .orElseThrow(() -> unknown(id, known)))
                .toList();
    }

    private RuntimeException unknown(String id, List<Row> known) {
        var message = "--only " + id + " is none of "
                + String.join(", ", known.stream().map(Row::id).toList()) + ".";
        return Optional.ofNullable(spec)
                .<RuntimeException>map(given -> new ParameterException(given.commandLine(), message))
                .orElseGet(() -> new IllegalArgumentException(message));
    }
}
