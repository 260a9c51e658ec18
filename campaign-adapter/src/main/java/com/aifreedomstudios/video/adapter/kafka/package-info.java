/**
 * Reads what happened to requests, and writes what became of creatives.
 *
 * <p>One thread polls; each partition's records are worked through one after the other on a thread of their own, while the
 * partition is paused. So a campaign's news stay in order, a partition that has to wait for the platform may wait as long as
 * it takes without being thrown out of the group, and no other partition waits with it. Offsets are committed for what is
 * done. A listener that blocks, or that has its exceptions turned into seeks, gives up one of these three.
 *
 * <p>Avro classes stay inside this package.
 */
@NullMarked
package com.aifreedomstudios.video.adapter.kafka;

import org.jspecify.annotations.NullMarked;
