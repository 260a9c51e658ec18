package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.mutation.Mutation;
import com.aifreedomstudios.video.acceptance.world.Invariant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reports as people read them: rows by invariants, and below what went wrong. */
final class Table {

    private Table() {}

    static String of(List<Report> reports) {
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("row", "fault"));
        for (Invariant invariant : Invariant.values()) {
            head.add(invariant.label());
        }
        head.addAll(List.of("time", "red without"));
        lines.add(head);
        reports.forEach(report -> lines.add(line(report)));
        return aligned(lines) + troubles(reports);
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

    private static List<String> line(Report report) {
        var cells = new EnumMap<Invariant, List<String>>(Invariant.class);
        report.findings()
                .forEach(finding -> cells.computeIfAbsent(finding.invariant(), _ -> new ArrayList<>())
                        .add((finding.holds() ? "" : "FAIL ") + finding.figure()));
        var line = new ArrayList<>(List.of(report.row(), report.faults()));
        for (Invariant invariant : Invariant.values()) {
            line.add(String.join("; ", cells.getOrDefault(invariant, List.of("-"))));
        }
        line.add(report.took().toSeconds() + " s");
        line.add(Stream.of(Mutation.values())
                .filter(mutation -> mutation.rows().contains(report.row()))
                .map(Mutation::label)
                .collect(Collectors.joining(", ")));
        return line;
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
        return Stream.of(Invariant.values())
                .map(invariant -> invariant.label() + ": " + invariant.sentence())
                .collect(Collectors.joining("; "));
    }
}
