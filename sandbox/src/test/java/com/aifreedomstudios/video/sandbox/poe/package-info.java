/** Poe's protocol, asked for over real sockets. */
@NullMarked
package com.aifreedomstudios.video.sandbox.poe;

import org.jspecify.annotations.NullMarked;
