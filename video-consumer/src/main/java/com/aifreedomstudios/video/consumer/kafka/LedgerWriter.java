package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Ledger;
import com.aifreedomstudios.video.consumer.generation.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The only one who writes for a partition: takes whatever changes are waiting and makes them durable in one short
 * transaction.
 *
 * <p>At the first doubt it stops for good. What was waiting is then neither known to be durable nor known not to be; the
 * ledger will tell whoever restores it.
 */
final class LedgerWriter {

    private static final int MOST_AT_ONCE = 500;

    /**
     * After a commit was answered, the broker still writes the transaction's end to the partitions. One that begins before
     * that is done is put off by 20 ms; it is better used for gathering more.
     */
    private static final Duration AFTER_A_COMMIT = Duration.ofMillis(5);

    /** Records that are durable together or not at all. */
    private record Change(List<ProducerRecord<byte[], byte[]>> records, CompletableFuture<Void> durable) {}

    private static final Change LAST = new Change(List.of(), new CompletableFuture<>());

    private final Producer<byte[], byte[]> producer;
    private final Pause pause;
    private final LinkedBlockingQueue<Change> waiting = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param producer fenced in already; closed in the end */
    LedgerWriter(Producer<byte[], byte[]> producer, Pause pause) {
        this.producer = producer;
        this.pause = pause;
    }

    /** Completes when the records are durable, exceptionally with {@link Ledger.Lost} if that is not certain. */
    CompletableFuture<Void> write(List<ProducerRecord<byte[], byte[]>> records) {
        var change = new Change(records, new CompletableFuture<>());
        waiting.add(change);
        if (ended.isDone()) {
            failWaiting();
        }
        return change.durable();
    }

    /** Completes when this writer writes no more: normally after {@link #finish()}, else with the reason. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Writes what is waiting and ends. */
    void finish() {
        waiting.add(LAST);
    }

    /** Ends at once, with whatever is waiting in doubt. */
    void abandon() {
        producer.close(Duration.ZERO);
        finish();
    }

    void run() {
        try {
            while (writeOnce()) {
                pause.sleep(AFTER_A_COMMIT);
            }
            producer.close();
            ended.complete(null);
        } catch (RuntimeException | Error | InterruptedException e) {
            producer.close(Duration.ZERO);
            ended.completeExceptionally(e);
        } finally {
            failWaiting();
        }
    }

    private boolean writeOnce() throws InterruptedException {
        var changes = new ArrayList<Change>();
        changes.add(waiting.take());
        waiting.drainTo(changes, MOST_AT_ONCE - 1);
        var finishing = changes.remove(LAST);
        if (!changes.isEmpty()) {
            commit(changes);
        }
        return !finishing;
    }

    private void commit(List<Change> changes) {
        try {
            producer.beginTransaction();
            changes.forEach(change -> change.records().forEach(this::send));
            producer.commitTransaction();
        } catch (RuntimeException | Error e) {
            changes.forEach(change -> change.durable().completeExceptionally(lost(e)));
            throw e;
        }
        changes.forEach(change -> change.durable().complete(null));
    }

    /** What becomes of it, the commit tells. */
    private void send(ProducerRecord<byte[], byte[]> record) {
        var _ = producer.send(record);
    }

    private void failWaiting() {
        for (Change change = waiting.poll(); change != null; change = waiting.poll()) {
            change.durable().completeExceptionally(lost(new IllegalStateException("the writer has ended")));
        }
    }

    private static Ledger.Lost lost(Throwable cause) {
        return new Ledger.Lost("the partition's ledger takes no more from this owner: " + cause.getMessage(), cause);
    }
}
