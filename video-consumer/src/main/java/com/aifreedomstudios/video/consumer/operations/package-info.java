/** What an operator sees: health, and what is missing while something is. */
@NullMarked
package com.aifreedomstudios.video.consumer.operations;

import org.jspecify.annotations.NullMarked;
