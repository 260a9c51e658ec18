package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.kafka.KnownRequests.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KnownRequestsTest {

    private static final byte[] ONE = key("tenant-1/request-1");
    private static final byte[] OTHER = key("tenant-1/request-2");

    private static final String PRINT = "0123456789abcdef0123456789abcdef";
    private static final String ANOTHER_PRINT = "0123456789abcdef0123456789abcdee";

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final KnownRequests known = new KnownRequests(clock);

    @Test
    void tellsRepetitionsFromConflicts() {
        known.live(ONE, PRINT);

        assertThat(known.compare(ONE, PRINT)).isEqualTo(Verdict.REPEATED);
        assertThat(known.compare(ONE, ANOTHER_PRINT)).isEqualTo(Verdict.CONFLICTING);
        assertThat(known.compare(OTHER, PRINT)).isEqualTo(Verdict.NEW);
    }

    @Test
    void knowsARequestForSevenDaysAfterItsOutcome() {
        known.live(ONE, PRINT);
        known.finished(ONE, PRINT, clock.instant());

        clock.advance(Duration.ofDays(7).minusMillis(1));
        assertThat(known.compare(ONE, PRINT)).isEqualTo(Verdict.REPEATED);

        clock.advance(Duration.ofMillis(1));
        assertThat(known.compare(ONE, PRINT)).isEqualTo(Verdict.NEW);
    }

    @Test
    void knowsARequestHoweverLongItsJobLives() {
        known.live(ONE, PRINT);

        clock.advance(Duration.ofDays(30));

        assertThat(known.compare(ONE, PRINT)).isEqualTo(Verdict.REPEATED);
    }

    @Test
    void doesNotEvenLearnOfWhatEndedLongAgo() {
        known.finished(ONE, PRINT, clock.instant().minus(Duration.ofDays(7)));

        assertThat(known.count()).isZero();
    }

    @Test
    void setsTheMemoryOfOldRequestsFree() {
        known.live(key("tenant-1/live"), PRINT);
        for (int day = 0; day < 30; day++) {
            for (int request = 0; request < 100; request++) {
                known.finished(key("tenant-1/request-" + day + "-" + request), PRINT, clock.instant());
            }
            clock.advance(Duration.ofDays(1));
        }

        assertThat(known.count()).isLessThanOrEqualTo(801);
        assertThat(known.compare(key("tenant-1/live"), PRINT)).isEqualTo(Verdict.REPEATED);
        assertThat(known.compare(key("tenant-1/request-29-7"), PRINT)).isEqualTo(Verdict.REPEATED);
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
