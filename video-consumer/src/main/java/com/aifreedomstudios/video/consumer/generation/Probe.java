package com.aifreedomstudios.video.consumer.generation;

import java.util.Optional;

/** Tells whether something that the service needs is there. */
public interface Probe {

    /** One word, for the health endpoint. */
    String name();

    /** Asks; blocks for a few seconds at most, and never throws. Says what is wrong and where; nothing if all is well. */
    Optional<String> trouble();
}
