/**
 * Kafka and all that is durable: taking requests in, owning partitions, the ledger, the events.
 *
 * <p>Owning a partition of {@code video.requested} means owning the transactional id of that partition. It is taken over
 * by {@code initTransactions()}, which fences the predecessor and ends its open transaction; only then is the ledger's
 * partition of the same number read, the unfinished jobs started and the requests read. Every later word of this owner, be
 * it a ledger record, an event or a dead letter, is written in transactions of that id, so that nothing of an owner that
 * has been replaced can ever be seen.
 *
 * <p>Avro classes stay in this package.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.kafka;

import org.jspecify.annotations.NullMarked;
