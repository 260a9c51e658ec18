/** The contract on a real broker and registry. */
@NullMarked
package com.aifreedomstudios.video.sandbox.contract;

import org.jspecify.annotations.NullMarked;
