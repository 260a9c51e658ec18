/** Tests. */
@NullMarked
package com.aifreedomstudios.video.adapter.kafka;

import org.jspecify.annotations.NullMarked;
