/** Breaks a rule on purpose. */
@NullMarked
package com.aifreedomstudios.video.consumer.violation.storage;

import org.jspecify.annotations.NullMarked;
