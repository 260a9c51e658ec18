/** The contract checks itself: rules for schemas, the compatibility gate and the records of earlier releases. */
@NullMarked
package com.aifreedomstudios.video.event;

import org.jspecify.annotations.NullMarked;
