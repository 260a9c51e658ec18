/** Films and pictures read back. */
@NullMarked
package com.aifreedomstudios.video.sandbox.film;

import org.jspecify.annotations.NullMarked;
