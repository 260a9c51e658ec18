package com.aifreedomstudios.video.sandbox.simulator;

/** What a route does with a request. */
@FunctionalInterface
public interface Action {
    Reply reply(Asked asked);
}
