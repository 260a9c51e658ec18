package com.aifreedomstudios.video.sandbox.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the children when this process ends, however it ends: even a SIGKILL, which runs no shutdown hook, closes the pipe
 * to a small shell process, which then kills the process ids it was told.
 */
final class Watchdog {

    private static final String SCRIPT = """
        trap '' INT TERM HUP
        children=' '
        while read -r event pid; do
          case $event in
            started) children="$children$pid " ;;
            ended) children="${children%% $pid *} ${children#* $pid }" ;;
          esac
        done
        for pid in $children; do kill -9 "$pid" 2>/dev/null; done
        """;

    private static final class Holder {
        static final Watchdog SHARED = new Watchdog();
    }

    private final OutputStream pipe;

    private Watchdog() {
        try {
            pipe = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the watchdog", e);
        }
    }

    static Watchdog shared() {
        return Holder.SHARED;
    }

    void guard(Process child) {
        tell("started " + child.pid());
        // The id may be given to another process once this one is gone.
        var _ = child.onExit().thenRun(() -> tell("ended " + child.pid()));
    }

    private synchronized void tell(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the watchdog is gone", e);
        }
    }
}
