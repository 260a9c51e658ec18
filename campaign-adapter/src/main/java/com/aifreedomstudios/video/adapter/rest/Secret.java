package com.aifreedomstudios.video.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;

/** A secret that does not print itself. */
public record Secret(
        @NotBlank(message = "is missing: set PLATFORM_JWT_SECRET")
        String value) {

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return value.isBlank() ? "" : "[redacted]";
    }
}
