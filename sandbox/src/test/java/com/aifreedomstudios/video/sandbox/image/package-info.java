/** The image host, asked over real sockets. */
@NullMarked
package com.aifreedomstudios.video.sandbox.image;

import org.jspecify.annotations.NullMarked;
