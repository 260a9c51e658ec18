package com.aifreedomstudios.video.consumer.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a partner asks us to wait, in each of the ways in which partners say it.
 *
 * <p>What is negative or longer than an hour is not believed and counts as not said; nobody is waited for longer than ten
 * minutes.
 */
public final class AskedWait {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final double BELIEVED_SECONDS = 3_600;
    private static final Pattern IN_A_SENTENCE =
            Pattern.compile("(?:resets?|retry|again) in ~?\\s*(\\d{1,9}(?:\\.\\d{1,3})?)\\s*s|~(\\d{1,9})\\s*s\\b");

    private AskedWait() {}

    /** From a {@code Retry-After} header: seconds, or a date. */
    public static Optional<Duration> inHeader(@Nullable String value, Instant now) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return inSeconds(Double.parseDouble(value.strip()));
        } catch (NumberFormatException notSeconds) {
            return untilDate(value.strip(), now);
        }
    }

    /** From a number of seconds. */
    public static Optional<Duration> inSeconds(double seconds) {
        // Written so that NaN is refused, too.
        if (!(seconds >= 0 && seconds <= BELIEVED_SECONDS)) {
            return Optional.empty();
        }
        var asked = Duration.ofMillis(Math.round(seconds * 1000));
        return Optional.of(asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }

    /** From a sentence such as {@code Your rate limit resets in ~30s.} */
    public static Optional<Duration> inText(String text) {
        var found = IN_A_SENTENCE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        return inSeconds(Double.parseDouble(found.group(1) != null ? found.group(1) : found.group(2)));
    }

    private static Optional<Duration> untilDate(String date, Instant now) {
        try {
            var until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            return inSeconds((double) Duration.between(now, until).toSeconds());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
