/**
 * The videos and pictures of the simulators: drawn, encoded and distinguishable.
 *
 * <p>Text is drawn from the outlines of a bundled font, so that a machine without any font, or without fontconfig, shows it too.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.film;

import org.jspecify.annotations.NullMarked;
