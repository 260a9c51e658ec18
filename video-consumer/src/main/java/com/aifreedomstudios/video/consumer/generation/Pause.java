package com.aifreedomstudios.video.consumer.generation;

import java.time.Duration;

/** Lets time pass; tests move a clock instead. */
@FunctionalInterface
public interface Pause {

    void sleep(Duration duration) throws InterruptedException;
}
