package com.aifreedomstudios.video.acceptance.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Durations that were measured, for percentiles. */
final class Timings {

    private final long[] sorted;

    Timings(Collection<Duration> measured) {
        sorted = measured.stream().mapToLong(Duration::toNanos).sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    /** @param share for example 0.99 */
    String percentile(double share) {
        return sorted.length == 0
                ? "-"
                : milliseconds(sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))]);
    }

    String mean() {
        return milliseconds((long) Arrays.stream(sorted).average().orElse(0));
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, nanos < 10_000_000 ? "%.1f ms" : "%.0f ms", nanos / 1e6);
    }
}
