package com.aifreedomstudios.video.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.sandbox.film.Script;
import com.aifreedomstudios.video.sandbox.film.StockFilms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFileTest {

    private static final byte[] FILM = new StockFilms()
            .make(new Script("A lighthouse", "veo-3.1", 640, 360, 4, false), "mark")
            .bytes();

    @TempDir
    private Path directory;

    @Test
    void readsLengthAndShapeOfAFilm() throws IOException {
        VideoFile file = VideoFile.read(write(FILM));

        assertThat(file).isEqualTo(new VideoFile(4, 640, 360));
    }

    @Test
    void refusesAWebPage() {
        assertThatThrownBy(() ->
                        VideoFile.read(write("<html>We'll be right back</html>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesAFilmWithoutItsPictures() {
        byte[] blank = FILM.clone();
        int pictures = indexOf(blank, "mdat");
        Arrays.fill(blank, pictures + 4, pictures + 4 + 200, (byte) 0);

        assertThatThrownBy(() -> VideoFile.read(write(blank))).isInstanceOf(IOException.class);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("file.mp4"), bytes);
    }

    private static int indexOf(byte[] bytes, String text) {
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == text.charAt(0)
                    && bytes[i + 1] == text.charAt(1)
                    && bytes[i + 2] == text.charAt(2)
                    && bytes[i + 3] == text.charAt(3)) {
                return i;
            }
        }
        throw new AssertionError("no " + text);
    }
}
