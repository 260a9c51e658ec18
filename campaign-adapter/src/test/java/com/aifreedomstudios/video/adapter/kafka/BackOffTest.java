package com.aifreedomstudios.video.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMinutes(5));

    @Test
    void doublesUpToTheLongest() {
        assertThat(backOff.after(1, 1, null)).isEqualTo(Duration.ofMillis(100));
        assertThat(backOff.after(2, 1, null)).isEqualTo(Duration.ofMillis(200));
        assertThat(backOff.after(4, 1, null)).isEqualTo(Duration.ofMillis(800));
        assertThat(backOff.after(1_000_000, 1, null)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void staysInTheUpperHalf() {
        assertThat(backOff.after(1, 0, null)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void waitsAsLongAsAskedButNotForTenYears() {
        assertThat(backOff.after(1, 1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(backOff.after(1, 1, Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(100));
        assertThat(backOff.after(1, 1, Duration.ofDays(3650))).isEqualTo(Duration.ofMinutes(5));
    }
}
