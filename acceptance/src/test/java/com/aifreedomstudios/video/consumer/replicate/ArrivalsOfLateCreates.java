package com.aifreedomstudios.video.consumer.replicate;

import java.time.Instant;

/** The same, where the time by which they were to go out is over. */
public final class ArrivalsOfLateCreates extends ArrivalsOfTwoCreates {

    public ArrivalsOfLateCreates() {
        super(Instant.now().minusSeconds(1));
    }
}
