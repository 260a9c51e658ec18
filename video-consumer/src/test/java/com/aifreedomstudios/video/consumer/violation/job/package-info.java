/** Breaks a rule on purpose. */
@NullMarked
package com.aifreedomstudios.video.consumer.violation.job;

import org.jspecify.annotations.NullMarked;
