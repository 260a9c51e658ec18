package com.aifreedomstudios.video.sandbox.simulator;

/** How the bytes of a reply reach the one who asked. */
public sealed interface Delivery {
    Delivery ORDERLY = new Orderly();

    /** All of them, with their length. */
    record Orderly() implements Delivery {}

    /** The connection is reset instead of a reply. */
    record Dropped() implements Delivery {}

    /** The length is promised, that part of the bytes is sent (0 to 1), then the connection is reset. */
    record Cut(double part) implements Delivery {}

    /** A few bytes at a time, spread over each second. */
    record Trickled(int bytesPerSecond) implements Delivery {}

    /** Everything, but no length is told. */
    record WithoutLength() implements Delivery {}

    /** The body, then filler until so many bytes are sent; no length is told. */
    record Inflated(long bytes) implements Delivery {}
}
