package com.aifreedomstudios.video.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.sandbox.run.Board.Mark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void writesALineOnlyWhenARowChangesIfThereIsNoTerminal() {
        try (Board board = new PlainBoard(out)) {
            board.row("broker", Mark.BUSY, "starting");
            board.row("broker", Mark.BUSY, "starting");
            board.row("broker", Mark.DONE, "127.0.0.1:9092");
        }

        assertThat(shown().lines()).containsExactly("broker: starting", "broker: ok, 127.0.0.1:9092");
        assertThat(shown()).doesNotContain("\033");
    }

    @Test
    void neverDrawsARowThatWouldWrapOnATerminal() {
        try (Board board = new LiveBoard(out, 40, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
            board.row("broker", Mark.BUSY, "a detail that is far too long for forty columns");
        }

        assertThat(shown().replaceAll("\033\\[[?0-9]*[a-zA-Z]", "").lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.replace("\r", "")).hasSizeLessThan(40));
    }

    @Test
    void givesTheCursorBackAndSaysNothingMoreOnceClosed() {
        Board board = new LiveBoard(out, 80, Clock.systemUTC());
        board.row("broker", Mark.BUSY, "starting");
        board.close();

        board.row("broker", Mark.FAILED, "because it was ended");

        assertThat(shown()).endsWith("\033[?25h").doesNotContain("because it was ended");
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
