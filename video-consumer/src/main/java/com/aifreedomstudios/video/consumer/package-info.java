/** {@code VideoRequested} in, {@code VideoGenerated} or {@code VideoFailed} out. */
@NullMarked
package com.aifreedomstudios.video.consumer;

import org.jspecify.annotations.NullMarked;
