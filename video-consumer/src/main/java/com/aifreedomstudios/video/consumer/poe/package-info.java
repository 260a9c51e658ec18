/**
 * Poe: makes a better prompt out of somebody's words, by one chat completion. What goes wrong is said, and never covered up
 * by a text that nobody wrote.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.poe;

import org.jspecify.annotations.NullMarked;
