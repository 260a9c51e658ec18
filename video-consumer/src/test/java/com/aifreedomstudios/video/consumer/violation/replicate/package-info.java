/** Breaks a rule on purpose. */
@NullMarked
package com.aifreedomstudios.video.consumer.violation.replicate;

import org.jspecify.annotations.NullMarked;
