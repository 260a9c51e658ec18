package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.SettableClock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LedgerProgressTest {

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final LedgerProgress progress =
            new LedgerProgress(List.of(new TopicPartition("ledger", 3)), 1_000, 5_000, clock);

    @Test
    void saysNothingWhereItTakesNoTime(CapturedOutput output) {
        clock.advance(Duration.ofSeconds(1));
        progress.read(3_900, 5_000);
        progress.done();

        assertThat(output).doesNotContain("ledger-3");
    }

    @Test
    void tellsEveryOtherSecondHowFarItIsAndAtTheEndHowLongItTook(CapturedOutput output) {
        for (int second = 1; second <= 4; second++) {
            clock.advance(Duration.ofSeconds(1));
            progress.read(500, 1_000 + 900 * second);
        }
        clock.advance(Duration.ofSeconds(1));
        progress.done();

        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("ledger-3"))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("reading ledger-3: 1000 records, 45 % after 2 s"),
                        line -> assertThat(line).endsWith("reading ledger-3: 2000 records, 90 % after 4 s"),
                        line -> assertThat(line).endsWith("read ledger-3: 2000 records in 5 s"));
    }

    @Test
    void saysSoWhenTheBrokerHasFallenSilent(CapturedOutput output) {
        progress.read(10, 1_010);
        for (int second = 1; second <= 5; second++) {
            clock.advance(Duration.ofSeconds(1));
            progress.read(0, 1_010);
        }

        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("ledger-3"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("WARN")
                                .endsWith("reading ledger-3: 10 records, 0 %, and nothing from the broker for 2 s"),
                        line -> assertThat(line).endsWith("nothing from the broker for 4 s"));
    }
}
