package com.aifreedomstudios.video.sandbox.proxy;

/** The two ways of a connection's bytes. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
