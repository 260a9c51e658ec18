package com.aifreedomstudios.video.sandbox.film;

/** Makes the film of a script. */
public interface FilmStudio {
    /** Blocks until the film is made; the mark makes it differ from every other, whatever the pictures. */
    Film make(Script script, String mark);
}
