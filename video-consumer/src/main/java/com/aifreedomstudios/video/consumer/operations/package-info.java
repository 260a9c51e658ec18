/** What an operator sees: health, what is missing while something is, and jobs. */
@NullMarked
package com.aifreedomstudios.video.consumer.operations;

import org.jspecify.annotations.NullMarked;
