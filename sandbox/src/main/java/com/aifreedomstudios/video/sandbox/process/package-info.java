/**
 * Child processes that never outlive this one: started with their output in a log file, stopped, killed and suspended by
 * process id.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.process;

import org.jspecify.annotations.NullMarked;
