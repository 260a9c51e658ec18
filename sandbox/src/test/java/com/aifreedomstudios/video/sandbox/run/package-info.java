/** The program, from its options to its verdict. */
@NullMarked
package com.aifreedomstudios.video.sandbox.run;

import org.jspecify.annotations.NullMarked;
