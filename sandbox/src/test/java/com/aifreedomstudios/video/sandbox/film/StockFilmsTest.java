package com.aifreedomstudios.video.sandbox.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.junit.jupiter.api.Test;

class StockFilmsTest {
    private final StockFilms studio = new StockFilms();

    @Test
    void makesAVideoOfTheAskedShapeAndLength() throws Exception {
        var film = studio.make(new Script("a fox", "m", 1080, 1920, 6, true), "p1");

        var grab = FrameGrab.createFrameGrab(
                ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(film.bytes())));
        var picture = grab.getNativeFrame();
        assertThat(picture.getCroppedWidth()).isEqualTo(1080);
        assertThat(picture.getCroppedHeight()).isEqualTo(1920);
        assertThat(grab.getVideoTrack().getMeta().getTotalDuration()).isEqualTo(6.0);
    }

    @Test
    void filmsOfOneScriptDifferByTheirMark() {
        var script = new Script("a fox", "m", 1280, 720, 4, true);

        assertThat(studio.make(script, "p1").bytes())
                .hasSizeLessThan(200_000)
                .isNotEqualTo(studio.make(script, "p2").bytes());
    }
}
