package com.aifreedomstudios.video.sandbox;

/** A piece of the outside world that a sandbox may be started with. */
public enum Piece {
    BROKER("broker"),
    REGISTRY("registry"),
    /** With the public door to its bucket. */
    OBJECT_STORE("object store"),
    REPLICATE("Replicate"),
    POE("Poe"),
    IMAGES("image host"),
    PLATFORM("platform");

    private final String label;

    Piece(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
