/** Replicate's protocol, asked for over real sockets. */
@NullMarked
package com.aifreedomstudios.video.sandbox.replicate;

import org.jspecify.annotations.NullMarked;
