/**
 * A system to be tried hard: the outside world, the services as processes in it, and those who watch what becomes of requests
 * and money.
 */
@NullMarked
package com.aifreedomstudios.video.acceptance.world;

import org.jspecify.annotations.NullMarked;
