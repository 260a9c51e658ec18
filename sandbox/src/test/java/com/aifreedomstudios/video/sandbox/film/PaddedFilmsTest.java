package com.aifreedomstudios.video.sandbox.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.junit.jupiter.api.Test;

class PaddedFilmsTest {
    private static final int PADDING = 20_000_003;

    private final FilmStudio stock = new StockFilms();
    private final FilmStudio studio = new PaddedFilms(stock, "epic", PADDING);

    @Test
    void areLargerByWhatIsAskedAndShowTheSame() throws Exception {
        var script = new Script("an epic fox", "m", 1280, 720, 4, true);

        var padded = studio.make(script, "p1").bytes();

        assertThat(padded).hasSize(stock.make(script, "p1").bytes().length + PADDING);
        var grab = FrameGrab.createFrameGrab(ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(padded)));
        assertThat(grab.getNativeFrame().getCroppedWidth()).isEqualTo(1280);
        assertThat(grab.getVideoTrack().getMeta().getTotalDuration()).isEqualTo(4.0);
    }

    @Test
    void haveNoTwoPartsAlike() {
        var padded = studio.make(new Script("an epic fox", "m", 1280, 720, 4, true), "p1")
                .bytes();

        assertThat(Arrays.copyOfRange(padded, 1_000_000, 6_000_000))
                .isNotEqualTo(Arrays.copyOfRange(padded, 6_000_000, 11_000_000));
    }

    @Test
    void areOnlyThoseWithTheWordInTheirPrompt() {
        var script = new Script("a fox", "m", 1280, 720, 4, true);

        assertThat(studio.make(script, "p1").bytes())
                .isEqualTo(stock.make(script, "p1").bytes());
    }
}
