/** Deliberate violations, for the rules to find. */
@NullMarked
package com.aifreedomstudios.video.adapter.architecture.platform;

import org.jspecify.annotations.NullMarked;
