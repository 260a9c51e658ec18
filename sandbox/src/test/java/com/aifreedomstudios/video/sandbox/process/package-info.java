/** Child processes, ended in every way. */
@NullMarked
package com.aifreedomstudios.video.sandbox.process;

import org.jspecify.annotations.NullMarked;
