package com.aifreedomstudios.video.adapter.rest;

import java.nio.charset.StandardCharsets;

/** A secret that does not print itself. */
public record Secret(String value) {

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
