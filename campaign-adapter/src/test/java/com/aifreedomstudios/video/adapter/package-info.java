/** Tests of the adapter as a whole. */
@NullMarked
package com.aifreedomstudios.video.adapter;

import org.jspecify.annotations.NullMarked;
