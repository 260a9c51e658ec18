/** Tests of the simulated platform. */
@NullMarked
package com.aifreedomstudios.video.sandbox.platform;

import org.jspecify.annotations.NullMarked;
