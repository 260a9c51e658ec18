package com.aifreedomstudios.video.sandbox;

/** Is told how the start goes, from several threads. */
public interface StartListener {

    /** Tells nobody. */
    StartListener SILENT = (_, _) -> {};

    /** The piece is ready; the address is where it listens. */
    void ready(Piece piece, String address);
}
