package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.film.FilmStudio;
import com.aifreedomstudios.video.sandbox.film.Script;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Makes films so large that they are stored in parts, where the prompt says so: with a box that players skip. */
public record LargeFilms(FilmStudio studio) implements FilmStudio {

    public static final String MARKER = "[large]";

    private static final int BOX_BYTES = 11 << 20;

    @Override
    public Film make(Script script, String mark) {
        var film = studio.make(script, mark);
        return script.prompt().contains(MARKER)
                ? new Film(() -> padded(film.pictures().get()), film.mark())
                : film;
    }

    /** Made anew each time it is wanted: hundreds would fill the memory. */
    private static byte[] padded(byte[] mp4) {
        return ByteBuffer.allocate(mp4.length + BOX_BYTES)
                .put(mp4)
                .putInt(BOX_BYTES)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
