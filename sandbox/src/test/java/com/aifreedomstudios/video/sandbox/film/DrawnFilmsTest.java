package com.aifreedomstudios.video.sandbox.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnFilmsTest {
    private static final String LONG = "Ein Fuchs läuft durch Schnee — лиса 狐 🦊 😀.\n".repeat(40);

    @TempDir
    Path folder;

    @Test
    void drawsAVideoOfTheAskedShapeAndLength() throws Exception {
        var film = new DrawnFilms(folder).make(new Script(LONG, "openai/sora-2-pro", 180, 320, 4, true), "p1");

        var demuxer = MP4Demuxer.createMP4Demuxer(channel(film.bytes()));
        assertThat(demuxer.getVideoTrack().getMeta().getTotalDuration()).isEqualTo(4.0);
        assertThat(demuxer.getAudioTracks())
                .singleElement()
                .satisfies(
                        sound -> assertThat(sound.getMeta().getTotalDuration()).isBetween(3.9, 4.0));
        assertThat(frameAt(film, 0).getCroppedWidth()).isEqualTo(180);
        assertThat(frameAt(film, 0).getCroppedHeight()).isEqualTo(320);
    }

    @Test
    void theClockRuns() throws Exception {
        var film = new DrawnFilms(folder).make(new Script("a fox", "m", 320, 180, 4, false), "p1");

        assertThat(frameAt(film, 0).getPlaneData(0))
                .isNotEqualTo(frameAt(film, 3).getPlaneData(0));
        assertThat(MP4Demuxer.createMP4Demuxer(channel(film.bytes())).getAudioTracks())
                .isEmpty();
    }

    @Test
    void thePromptIsInThePicture() {
        var fox = pixels(new Storyboard(new Script("a fox", "m", 320, 180, 4, false)));

        // Strings of one hash give one background, so that only the letters can differ.
        assertThat(pixels(new Storyboard(new Script("BB fox", "m", 320, 180, 4, false))))
                .isNotEqualTo(pixels(new Storyboard(new Script("Aa fox", "m", 320, 180, 4, false))))
                .isNotEqualTo(fox);
    }

    @Test
    void drawsEachScriptOnceAndKeepsItOnDisk() throws Exception {
        var studio = new DrawnFilms(folder);
        var script = new Script("a fox", "m", 320, 180, 4, false);

        var one = studio.make(script, "p1").bytes();
        var other = studio.make(script, "p2").bytes();

        assertThat(one).isNotEqualTo(other);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private static Picture frameAt(Film film, double second) throws Exception {
        var grab = FrameGrab.createFrameGrab(channel(film.bytes()));
        grab.seekToSecondPrecise(second);
        return grab.getNativeFrame();
    }

    private static SeekableByteChannel channel(byte[] mp4) {
        return ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(mp4));
    }

    private static String pixels(Storyboard board) {
        var frame = board.frame(0);
        return Arrays.toString(frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth()));
    }
}
