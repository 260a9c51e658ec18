/** The real parts, killed and restarted. */
@NullMarked
package com.aifreedomstudios.video.sandbox.part;

import org.jspecify.annotations.NullMarked;
