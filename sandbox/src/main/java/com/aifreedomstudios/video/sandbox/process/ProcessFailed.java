package com.aifreedomstudios.video.sandbox.process;

import java.io.Serial;

/** A process that was needed ended by itself, or did not become ready. The message names it, its last words and its log. */
public final class ProcessFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    ProcessFailed(String name, String what, LogFile log) {
        super(message(name, what, log));
    }

    private static String message(String name, String what, LogFile log) {
        String said = String.join("\n    ", log.lastLines(8));
        return "%s %s%n  log: %s%s".formatted(name, what, log.path(), said.isEmpty() ? "" : "\n    " + said);
    }
}
