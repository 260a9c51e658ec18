package com.aifreedomstudios.video.sandbox.run;

/** Where the program shows what it does: lines that stay, and rows that change. For many threads. */
interface Board extends AutoCloseable {

    /** A line that stays. */
    void say(String line);

    /** Shows the row of that label, which is new or changed. */
    void row(String label, Mark mark, String detail);

    /** The rows stay as they are; later ones are new. */
    void settle();

    /** Leaves the terminal as it was. */
    @Override
    void close();

    /** Where a row stands. */
    enum Mark {
        BUSY,
        DONE,
        FAILED
    }
}
