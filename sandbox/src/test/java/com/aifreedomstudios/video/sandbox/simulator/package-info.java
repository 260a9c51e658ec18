/** The base of the simulators, tried over real sockets. */
@NullMarked
package com.aifreedomstudios.video.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
