package com.aifreedomstudios.video.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void doesWhatIsDueWhenItIsMovedThere() {
        try (var clock = new SimulatedClock(Clock.fixed(START, ZoneOffset.UTC))) {
            var done = new AtomicInteger();
            clock.at(START.plusSeconds(3600), done::incrementAndGet);

            clock.advance(Duration.ofMinutes(59));
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(3540));
            assertThat(done).hasValue(0);

            clock.advance(Duration.ofMinutes(1));
            await().until(() -> done.get() == 1);
        }
    }

    @Test
    void doesWhatIsDueByItself() {
        try (var clock = new SimulatedClock()) {
            var done = new AtomicInteger();
            clock.at(clock.instant().plusMillis(50), done::incrementAndGet);
            clock.at(clock.instant().plusSeconds(3600), done::incrementAndGet);

            await().until(() -> done.get() == 1);
        }
    }
}
