package com.aifreedomstudios.video.consumer.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What the time is, and letting it pass. */
public record Time(Clock clock, Pause pause) {

    Instant now() {
        return clock.instant();
    }

    void sleep(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
            pause.sleep(duration);
        }
    }

    void sleepUntil(Instant instant) throws InterruptedException {
        sleep(Duration.between(now(), instant));
    }
}
