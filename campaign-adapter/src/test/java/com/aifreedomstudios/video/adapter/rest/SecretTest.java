package com.aifreedomstudios.video.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void doesNotPrintItself() {
        assertThat(new Secret("hunter2").toString()).doesNotContain("hunter2");
    }
}
