/** Traffic that is seen and disturbed. */
@NullMarked
package com.aifreedomstudios.video.sandbox.proxy;

import org.jspecify.annotations.NullMarked;
