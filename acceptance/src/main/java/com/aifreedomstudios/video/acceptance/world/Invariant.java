package com.aifreedomstudios.video.acceptance.world;

/** What must hold whatever happens, as those outside see it. */
public enum Invariant {
    ANSWERED("I1", "every request has an outcome, and it is a video"),
    ANSWERED_ONCE("I2", "exactly one, for both readers"),
    PAID_ONCE("I3", "paid predictions per request: at most one"),
    DELIVERED("I4", "every paid video is kept, with the provider's bytes"),
    STORED_ONCE("I5", "one object per request, written once, no upload left open"),
    PLACED_ONCE("I6", "one creative and one chat message per request"),
    CAUGHT_UP("I7", "no lag within 120 s of the last fault"),
    /** What the row itself asks for, beyond what every row must keep. */
    AS_ASKED("row", "what the row itself asks for");

    private final String label;
    private final String sentence;

    Invariant(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    public String label() {
        return label;
    }

    public String sentence() {
        return sentence;
    }
}
