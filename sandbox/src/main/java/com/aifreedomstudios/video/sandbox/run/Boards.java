package com.aifreedomstudios.video.sandbox.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Chooses the board that suits where the output goes. */
final class Boards {

    private Boards() {}

    /** The script that starts this program knows whether there is a terminal, and how wide it is. */
    static Board forStandardOutput() {
        // The platform's charset may not know the marks; terminals of today do.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int columns = Integer.getInteger("terminal.columns", 0);
        return columns > 0 ? new LiveBoard(out, columns, Clock.systemUTC()) : new PlainBoard(out);
    }
}
