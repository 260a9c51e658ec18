/** Deliberate violations, for the rules to find. */
@NullMarked
package com.aifreedomstudios.video.adapter.architecture.kafka;

import org.jspecify.annotations.NullMarked;
