/**
 * Speed and memory, measured on the services as they are run. Benchmarks print figures and ratios for people to read; none of
 * them passes or fails.
 */
@NullMarked
package com.aifreedomstudios.video.acceptance.benchmark;

import org.jspecify.annotations.NullMarked;
