/** Tests. */
@NullMarked
package com.aifreedomstudios.video.adapter.campaign;

import org.jspecify.annotations.NullMarked;
