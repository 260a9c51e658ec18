package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Ledger;
import com.aifreedomstudios.video.consumer.generation.TryLater;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A partition that is assigned, and the records of it that are being taken in. */
final class Assignment {

    private static final Logger log = LoggerFactory.getLogger(Assignment.class);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

    /** Records on their way into the ledger. */
    private record Batch(Load load, long firstOffset, long nextOffset, CompletableFuture<Boolean> taken) {}

    private final TopicPartition partition;
    private final OwnedPartition owned;
    private @Nullable Batch batch;
    private long taken;
    private long stored;
    private boolean storing;
    private long notBefore = System.nanoTime();

    Assignment(TopicPartition partition, OwnedPartition owned) {
        this.partition = partition;
        this.owned = owned;
    }

    OwnedPartition owned() {
        return owned;
    }

    boolean canTake() {
        return batch == null && owned.isReady() && System.nanoTime() - notBefore >= 0;
    }

    /** What jobs under way and records on their way into the ledger take up. */
    Load load() {
        return batch == null ? owned.load() : owned.load().plus(batch.load());
    }

    /** Starts taking records in; returns at once. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        var taken = new CompletableFuture<Boolean>();
        // Their bytes count once they are jobs: what is read of a partition at once is a megabyte at most.
        batch = new Batch(
                new Load(records.size(), 0),
                records.getFirst().offset(),
                records.getLast().offset() + 1,
                taken);
        Thread.ofVirtual().name("taking-" + partition).start(() -> taken.complete(tryTaking(records)));
    }

    /** Closes a batch that is done: goes back to its beginning if it was not taken in. */
    void settle(Consumer<byte[], byte[]> consumer) {
        var done = batch;
        if (done == null || !done.taken().isDone()) {
            return;
        }
        batch = null;
        if (done.taken().join()) {
            taken = done.nextOffset();
        } else {
            consumer.seek(partition, done.firstOffset());
            notBefore = System.nanoTime() + BEFORE_ANOTHER_TRY.toNanos();
        }
    }

    /** The offset that is to be stored now, if there is a new one; {@link #stored} tells what came of it. */
    OptionalLong toStore() {
        if (storing || taken == stored) {
            return OptionalLong.empty();
        }
        storing = true;
        return OptionalLong.of(taken);
    }

    /** Storing fails during a rebalance; it is repeated then, lest a partition without new requests look as if it were behind. */
    void stored(long offset, boolean done) {
        storing = false;
        if (done) {
            stored = offset;
        }
    }

    void handOver(Duration within) {
        try {
            owned.handOver(within);
        } catch (InterruptedException e) {
            owned.abandon();
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("CatchThrowable") // whatever it is, the records must be read again
    private boolean tryTaking(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            owned.take(records);
            return true;
        } catch (TryLater | Ledger.Lost | InterruptedException e) {
            log.warn("{} waits with its requests: {}", partition, e.getMessage());
        } catch (Throwable bug) {
            log.error("{} waits with its requests because of a bug", partition, bug);
        }
        return false;
    }
}
