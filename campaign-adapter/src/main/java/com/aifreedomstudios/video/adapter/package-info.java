/** Outcomes of video requests to the campaign platform. */
@NullMarked
package com.aifreedomstudios.video.adapter;

import org.jspecify.annotations.NullMarked;
