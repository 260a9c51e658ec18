package com.aifreedomstudios.video.sandbox.film;

/**
 * What a film shows.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 */
public record Script(String prompt, String model, int width, int height, int seconds, boolean sound) {
    /** The same on its side, and a second longer. */
    public Script misheard() {
        return new Script(prompt, model, /* width= */ height, /* height= */ width, seconds + 1, sound);
    }
}
