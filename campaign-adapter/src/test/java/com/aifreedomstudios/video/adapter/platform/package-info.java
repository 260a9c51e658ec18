/** Tests. */
@NullMarked
package com.aifreedomstudios.video.adapter.platform;

import org.jspecify.annotations.NullMarked;
