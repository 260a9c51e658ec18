/**
 * The outside world on one machine: real broker, registry and object store, simulated Replicate, Poe, image host and campaign
 * platform, and the services as processes started from their jars. For tests; the program in {@code run} is built on it.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox;

import org.jspecify.annotations.NullMarked;
