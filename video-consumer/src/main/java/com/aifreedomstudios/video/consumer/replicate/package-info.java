/**
 * Replicate: the one create call that costs money, watching what it started, looking up what was created, fetching what
 * came out.
 *
 * <p>The create goes out through a client of its own, which can send nothing twice: fresh connection, one-shot body, no
 * retry, no redirect, and a gate in front of the socket that opens once and only in time. Everything else may be repeated
 * and goes through ordinary clients. The token is sent to the API alone, never to where the videos lie.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.replicate;

import org.jspecify.annotations.NullMarked;
