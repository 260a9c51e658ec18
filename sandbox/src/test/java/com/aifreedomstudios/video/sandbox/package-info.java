/** The sandbox as a library. */
@NullMarked
package com.aifreedomstudios.video.sandbox;

import org.jspecify.annotations.NullMarked;
