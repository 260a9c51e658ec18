package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.mutation.Mutation;
import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Invariant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reports as people read them: rows by invariants, and below what went wrong. */
final class Table {

    private static final Set<Invariant> IN_EVERY_ROW = EnumSet.complementOf(EnumSet.of(Invariant.AS_ASKED));

    private Table() {}

    static String of(List<Report> reports) {
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("row"));
        IN_EVERY_ROW.forEach(invariant -> head.add(invariant.label()));
        head.addAll(List.of("time", "red without"));
        lines.add(head);
        reports.forEach(report -> lines.add(line(report)));
        return aligned(lines) + reports.stream().map(Table::asked).collect(Collectors.joining()) + troubles(reports);
    }

    private static List<String> line(Report report) {
        var line = new ArrayList<>(List.of(report.row()));
        IN_EVERY_ROW.forEach(invariant -> line.add(cell(report, invariant)));
        line.add(report.took().toSeconds() + " s");
        line.add(Stream.of(Mutation.values())
                .filter(mutation -> mutation.rows().contains(report.row()))
                .map(Mutation::label)
                .collect(Collectors.joining(", ")));
        return line;
    }

    /** What was done, and what came of what the row itself asks for: too long for a column. */
    private static String asked(Report report) {
        return "%-4s %s: %s%n".formatted(report.row(), report.faults(), cell(report, Invariant.AS_ASKED));
    }

    private static String cell(Report report, Invariant invariant) {
        var cells = report.findings().stream()
                .filter(finding -> finding.invariant() == invariant)
                .map(Finding::cell)
                .toList();
        return cells.isEmpty() ? "-" : String.join("; ", cells);
    }

    /** Which rows turned red by what when a defence was missing. */
    static String ofMutations(Map<Mutation, List<Report>> noticed) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("without", "row", "", "by"));
        noticed.forEach((mutation, reports) -> reports.forEach(report -> lines.add(List.of(
                mutation.label(),
                report.row(),
                report.passed() ? "NOT NOTICED" : "red",
                report.findings().stream()
                        .filter(finding -> !finding.holds())
                        .map(finding -> finding.invariant().label() + ": " + finding.figure())
                        .collect(Collectors.joining("; "))))));
        return aligned(lines) + noticed.values().stream().map(Table::troubles).collect(Collectors.joining());
    }

    private static String aligned(List<List<String>> lines) {
        var widths = IntStream.range(0, lines.getFirst().size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> ("%-" + Math.max(1, widths[column]) + "s").formatted(line.get(column)))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    private static String troubles(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.findings().stream()
                        .filter(finding -> !finding.holds())
                        .flatMap(finding -> finding.trouble().stream()
                                .map(trouble -> "%s %s (%s): %s%n"
                                        .formatted(
                                                report.row(),
                                                finding.invariant().label(),
                                                finding.invariant().sentence(),
                                                trouble))))
                .collect(Collectors.joining());
    }

    /** So that nobody has to look the labels up. */
    static String legend() {
        return IN_EVERY_ROW.stream()
                .map(invariant -> invariant.label() + ": " + invariant.sentence())
                .collect(Collectors.joining("; "));
    }
}
