/** Poe's OpenAI-shaped chat completions, as far as a prompt refiner meets them. */
@NullMarked
package com.aifreedomstudios.video.sandbox.poe;

import org.jspecify.annotations.NullMarked;
