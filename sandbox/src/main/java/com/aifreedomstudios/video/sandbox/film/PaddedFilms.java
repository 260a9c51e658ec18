package com.aifreedomstudios.video.sandbox.film;

/** A studio whose films are larger files, for scripts whose prompt contains a word; the pictures are another studio's. */
public final class PaddedFilms implements FilmStudio {
    private final FilmStudio studio;
    private final String marker;
    private final int bytes;

    /** @param bytes by how much larger, at least 8 */
    public PaddedFilms(FilmStudio studio, String marker, int bytes) {
        this.studio = studio;
        this.marker = marker;
        this.bytes = bytes;
    }

    @Override
    public Film make(Script script, String mark) {
        var film = studio.make(script, mark);
        return script.prompt().contains(marker) ? film.padded(bytes) : film;
    }
}
