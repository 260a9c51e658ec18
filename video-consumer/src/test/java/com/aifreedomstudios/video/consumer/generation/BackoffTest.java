package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Test
    void doublesUpToItsLongest() {
        assertThat(delay(1, Duration.ZERO, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(delay(2, Duration.ZERO, 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(delay(5, Duration.ZERO, 1)).isEqualTo(Duration.ofSeconds(16));
        assertThat(delay(500, Duration.ZERO, 1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isSpreadByChanceOverItsUpperHalf() {
        assertThat(delay(3, Duration.ZERO, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(delay(3, Duration.ZERO, 0.5)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void waitsAsLongAsItIsAskedButNotForEver() {
        assertThat(delay(1, Duration.ofSeconds(30), 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(delay(1, Duration.ofDays(3650), 0)).isEqualTo(Duration.ofMinutes(1));
    }

    private Duration delay(int repetition, Duration asked, double chance) {
        return backoff.delay(repetition, asked, chance);
    }
}
