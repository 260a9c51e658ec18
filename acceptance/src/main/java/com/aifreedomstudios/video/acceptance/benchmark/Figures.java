package com.aifreedomstudios.video.acceptance.benchmark;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came out, in the order in which it is read. */
final class Figures {

    private final Map<String, String> rows = new LinkedHashMap<>();

    Figures with(String what, Object figure) {
        rows.put(what, figure.toString());
        return this;
    }

    void print(PrintStream out) {
        var width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        out.println();
        rows.forEach((what, figure) -> out.printf("  %-" + width + "s  %s%n", what, figure));
        out.println();
    }
}
