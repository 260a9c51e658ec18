package com.aifreedomstudios.video.sandbox.film;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    private final Lettering lettering = Lettering.bundled();

    @Test
    void breaksAtLineBreaksAndBetweenWords() {
        var width = lettering.width("a slow fox", 10);

        assertThat(lettering.wrap("a slow fox runs\n\nhome", 10, width))
                .containsExactly("a slow fox", "runs", "", "home");
    }

    @Test
    void breaksInsideAWordThatFitsNoLine() {
        var lines = lettering.wrap("x".repeat(100), 10, 100);

        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> lettering.width(line, 10) <= 100);
        assertThat(String.join("", lines)).hasSize(100);
    }

    @Test
    void givesWidthToWhatItCannotDrawAndNoneToJoiners() {
        assertThat(lettering.width("狐", 10)).isEqualTo(9.0);
        assertThat(lettering.width("\u200d\ufe0f", 10)).isZero();
    }
}
