/** A host of pictures that users point at: real ones, and the ones that must be refused. */
@NullMarked
package com.aifreedomstudios.video.sandbox.image;

import org.jspecify.annotations.NullMarked;
