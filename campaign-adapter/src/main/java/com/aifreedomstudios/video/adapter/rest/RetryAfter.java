package com.aifreedomstudios.video.adapter.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the Retry-After header (RFC 9110): seconds or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** Absent where the header is absent, malformed or not in the future. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration wait = wait(header.strip(), now);
        return wait == null || wait.isNegative() || wait.isZero() ? null : wait;
    }

    private static @Nullable Duration wait(String header, Instant now) {
        try {
            return header.matches("[0-9]{1,18}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
