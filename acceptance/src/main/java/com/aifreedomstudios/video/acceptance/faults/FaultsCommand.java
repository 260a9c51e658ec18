package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.mutation.Mutation;
import com.aifreedomstudios.video.acceptance.world.Scale;
import com.aifreedomstudios.video.sandbox.Checkout;
import com.aifreedomstudios.video.sandbox.process.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "Exit codes: 0 every row passed (with --without: every missing defence turned a row red), 1 not so,",
            "2 bad options.",
            "",
            "Examples:",
            "  ./run faults",
            "  ./run faults --jobs 200 --only F1,F7",
            "  ./run faults --jobs 200 --without adoption,fencing",
            ""
        })
public final class FaultsCommand implements Callable<Integer> {

    /** From a mutation's folder to the logs in it. */
    private static final int DEEP = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Requests per row; below 1,000 without the rows that take minutes of their own (default:"
                    + " ${DEFAULT-VALUE}).")
    private int jobs = 1000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "What is random follows from it (default: one that the clock gives, which is printed).")
    private @Nullable Long seed;

    @Option(names = "--only", paramLabel = "ROWS", split = ",", description = "Only these rows, for example F1,F7.")
    private List<String> only = List.of();

    @Option(
            names = "--without",
            paramLabel = "DEFENCES",
            split = ",",
            description = "Take these defences out of video-consumer, one at a time, and see that their rows turn red;"
                    + " \"each\" for all.")
    private List<String> without = List.of();

    @Override
    public Integer call() {
        var scale = new Scale(jobs, seed == null ? System.currentTimeMillis() % 100_000 : seed);
        var rows = rows();
        var mutations = mutations();
        var directory = Checkout.root()
                .resolve("acceptance/target/faults")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        var progress = new Progress(System.out, System.getProperty("terminal.columns") != null);
        System.out.printf("%d jobs, seed %d; logs and journals in %s%n", scale.jobs(), scale.seed(), directory);
        return (mutations.isEmpty()
                        ? holds(rows, new Matrix(scale, directory, Map.of(), progress))
                        : bites(rows, mutations, scale, directory, progress))
                ? 0
                : 1;
    }

    private static boolean holds(List<Row> rows, Matrix all) {
        try (var matrix = all) {
            var reports = matrix.play(rows);
            System.out.printf("%n%s%s%n", Table.of(reports), Table.legend());
            return reports.stream().allMatch(Report::passed);
        }
    }

    /** Whether each defence that is missing is noticed. */
    private static boolean bites(
            List<Row> rows, List<Mutation> mutations, Scale scale, Path directory, Progress progress) {
        var agent = Checkout.root().resolve("acceptance/target/acceptance.jar");
        var noticed = new LinkedHashMap<Mutation, List<Report>>();
        for (Mutation mutation : mutations) {
            System.out.printf("%nWithout %s: %s%n", mutation.label(), mutation.missing());
            var environment = Map.of("JAVA_TOOL_OPTIONS", mutation.javaToolOptions(agent));
            try (var matrix = new Matrix(scale, directory.resolve(mutation.label()), environment, progress)) {
                noticed.put(
                        mutation,
                        matrix.play(rows.stream()
                                .filter(row -> mutation.rows().contains(row.id()))
                                .toList()));
            }
        }
        System.out.printf("%n%s", Table.ofMutations(noticed));
        var unmade = mutations.stream()
                .filter(mutation -> !wasMade(mutation, directory.resolve(mutation.label())))
                .map(Mutation::label)
                .toList();
        if (!unmade.isEmpty()) {
            System.out.println("Nothing was changed in any instance, so the above proves nothing: " + unmade);
        }
        return unmade.isEmpty()
                && noticed.values().stream()
                        .noneMatch(reports -> reports.stream().allMatch(Report::passed));
    }

    /** Whether an instance said that it was changed. */
    private static boolean wasMade(Mutation mutation, Path directory) {
        try (var files = Files.find(
                directory, DEEP, (file, _) -> file.getFileName().toString().endsWith(".log"))) {
            return files.map(LogFile::new)
                    .flatMap(log -> log.lastLines(Integer.MAX_VALUE).stream())
                    .anyMatch(mutation.traces()::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Mutation> mutations() {
        if (without.equals(List.of("each"))) {
            return List.of(Mutation.values());
        }
        try {
            return without.stream().map(Mutation::labelled).toList();
        } catch (IllegalArgumentException e) {
            throw wrong("--without: " + e.getMessage());
        }
    }

    private List<Row> rows() {
        var known = Rows.all();
        var small = jobs < Scale.FULL;
        if (only.isEmpty()) {
            return known.stream().filter(row -> row.isSmall() || !small).toList();
        }
        return only.stream().flatMap(id -> named(id, known).stream()).toList();
    }

    /** Of a row with variants, all. */
    private List<Row> named(String id, List<Row> known) {
        var found = known.stream()
                .filter(row -> row.id().equalsIgnoreCase(id) || row.id().equalsIgnoreCase(id + "b"))
                .toList();
        if (found.isEmpty()) {
            throw wrong("--only " + id + " is none of "
                    + String.join(", ", known.stream().map(Row::id).toList()) + ".");
        }
        return found;
    }

    private RuntimeException wrong(String message) {
        return spec == null
                ? new IllegalArgumentException(message)
                : new ParameterException(spec.commandLine(), message);
    }
}
