/** Tests. */
@NullMarked
package com.aifreedomstudios.video.adapter.upsert;

import org.jspecify.annotations.NullMarked;
