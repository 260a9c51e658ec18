package com.aifreedomstudios.video.consumer.media;

import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.box;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.concat;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.file;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.header;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.media;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.movie;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.sound;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.turnedVideo;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.video;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.videoWithoutDuration;
import static com.aifreedomstudios.video.consumer.media.Mp4Bytes.wideVideo;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.job.VideoFacts;
import com.aifreedomstudios.video.sandbox.film.Script;
import com.aifreedomstudios.video.sandbox.film.StockFilms;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4HeadersTest {

    @TempDir
    private Path folder;

    @Test
    void readsShapeDurationAndCodec() throws Exception {
        assertThat(read(file(movie(video(1280, 720)), media(100))))
                .hasValue(new VideoFacts(4.0, 1280, 720, "avc1", false));
    }

    @Test
    void readsAPlayableFilm() throws Exception {
        var film = new StockFilms().make(new Script("a cat", "veo-3.1", 640, 360, 4, false), "mark");

        assertThat(read(film.bytes())).hasValue(new VideoFacts(4.0, 640, 360, "avc1", false));
    }

    @Test
    void readsHeadersWithWideTimesBehindTheMedia() throws Exception {
        assertThat(read(file(media(100), movie(sound(), wideVideo(1920, 1080)))))
                .hasValue(new VideoFacts(8.0, 1920, 1080, "hvc1", true));
    }

    @Test
    void tellsTheShapeOfATurnedVideoAsItIsShown() throws Exception {
        assertThat(read(file(movie(turnedVideo(1280, 720)), media(1)))).hasValueSatisfying(facts -> {
            assertThat(facts.width()).isEqualTo(720);
            assertThat(facts.height()).isEqualTo(1280);
        });
    }

    @Test
    void takesTheMoviesDurationWhereTheTrackHasNone() throws Exception {
        assertThat(read(file(movie(videoWithoutDuration(64, 64)), media(1))))
                .hasValueSatisfying(facts -> assertThat(facts.durationSeconds()).isEqualTo(4.0));
    }

    @Test
    void stepsOverMediaOfManyGigabytes() throws Exception {
        var path = folder.resolve("large.mp4");
        var mediaSize = 20L << 30;
        try (var large = new RandomAccessFile(path.toFile(), "rw")) {
            large.write(file());
            large.write(concat(
                    header(1, "mdat"), ByteBuffer.allocate(8).putLong(mediaSize).array()));
            large.seek(large.getFilePointer() + mediaSize - 16);
            large.write(movie(video(1280, 720)));
        }

        assertThat(new Mp4Headers().read(path)).isPresent();
    }

    @Test
    void findsNoVideoInSoundAlone() throws Exception {
        assertThat(read(file(movie(sound()), media(1)))).isEmpty();
    }

    @Test
    void findsNoVideoInAFileThatWasCutOff() throws Exception {
        var whole = file(movie(video(1280, 720)), media(1000));

        for (var length = 0; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length))).isEmpty();
        }
        assertThat(read(whole)).isPresent();
    }

    @Test
    void isNotImpressedByLengths() throws Exception {
        assertThat(read(file(header(-1, "moov"), media(1)))).isEmpty();
        assertThat(read(file(concat(header(1, "moov"), bytes(Long.MAX_VALUE)), media(1))))
                .isEmpty();
        assertThat(read(file(concat(header(1, "moov"), bytes(-1)), media(1)))).isEmpty();
        assertThat(read(file(header(0, "moov")))).isEmpty();
        assertThat(read(file(header(3, "moov"), media(1)))).isEmpty();
        assertThat(read(file(movie(box("trak", header(-1, "mdia"))), media(1)))).isEmpty();
        assertThat(read(file(movie(new byte[1 << 20]), media(1)))).isEmpty();
    }

    @Test
    void neverThrowsForBadBytes() throws Exception {
        var random = new Random(7);
        var good = file(movie(sound(), video(1280, 720)), media(10));
        for (var round = 0; round < 2000; round++) {
            var bad = good.clone();
            for (var change = 0; change <= random.nextInt(8); change++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            read(bad);
        }
        for (var length : new int[] {0, 1, 7, 8, 9, 1000}) {
            var noise = new byte[length];
            random.nextBytes(noise);
            assertThat(read(noise)).isEmpty();
        }
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private Optional<VideoFacts> read(byte[] content) throws IOException {
        return new Mp4Headers().read(Files.write(folder.resolve("video.mp4"), content));
    }
}
