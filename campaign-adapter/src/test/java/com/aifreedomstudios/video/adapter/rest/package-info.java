/** Tests. */
@NullMarked
package com.aifreedomstudios.video.adapter.rest;

import org.jspecify.annotations.NullMarked;
