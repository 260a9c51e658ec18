package com.aifreedomstudios.video.sandbox.run;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** For files and pipes: a line whenever a row changes. */
final class PlainBoard implements Board {

    private final PrintStream out;
    private final Map<String, String> shown = new HashMap<>();
    private boolean closed;

    PlainBoard(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        out.println(line);
    }

    @Override
    public synchronized void row(String label, Mark mark, String detail) {
        String line = switch (mark) {
            case BUSY -> label + ": " + detail;
            case DONE -> label + ": ok, " + detail;
            case FAILED -> label + ": FAILED, " + detail;
        };
        if (!closed && !line.equals(shown.put(label, line))) {
            out.println(line);
        }
    }

    @Override
    public synchronized void settle() {
        shown.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        out.flush();
    }
}
