/** The whole system as it is run: services from their jars, real parts, simulators whose journals are what is believed. */
@NullMarked
package com.aifreedomstudios.video.acceptance;

import org.jspecify.annotations.NullMarked;
