package com.aifreedomstudios.video.sandbox.proxy;

/** Taps connections: chooses who carries the bytes of each. */
@FunctionalInterface
public interface Tap {

    /** Carries the bytes as they come, unseen. */
    Tap BLIND = _ -> new Relay() {};

    Relay relay(Connection connection);
}
