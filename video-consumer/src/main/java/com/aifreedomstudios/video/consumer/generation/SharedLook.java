package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.ListPredictions.Listed;
import com.aifreedomstudios.video.consumer.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One look at the provider's predictions and at the jobs of all owners, for everybody who wants one meanwhile. After an outage
 * of the provider hundreds of jobs look at the same time, and a look reads the whole of the last minutes.
 *
 * <p>Nobody gets what was read before asking: a job that took a prediction since then would look as if it had none. Who
 * wanted less far back than another gets older ones, too.
 */
final class SharedLook {

    /** How far the provider's clock may be from ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /** What the provider has, and the latest state of every job that may hold some of it. */
    record Seen(List<Listed> listed, List<Job> jobs) {}

    private record Wish(Instant from, CompletableFuture<Seen> seen) {}

    private final ListPredictions provider;
    private final OtherJobs others;
    private final LinkedBlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final ReentrantLock looking = new ReentrantLock();

    SharedLook(ListPredictions provider, OtherJobs others) {
        this.provider = provider;
        this.others = others;
    }

    /**
     * What the provider created since an instant, and maybe earlier. Blocks for seconds.
     *
     * @throws TryLater if the provider or the ledger cannot be asked now
     */
    Seen since(Instant from) throws InterruptedException {
        var mine = new Wish(from, new CompletableFuture<>());
        wishes.add(mine);
        try {
            looking.lockInterruptibly();
            try {
                if (!mine.seen().isDone()) {
                    lookForAll();
                }
            } finally {
                looking.unlock();
            }
        } finally {
            wishes.remove(mine);
        }
        return seen(mine);
    }

    private void lookForAll() throws InterruptedException {
        var served = new ArrayList<Wish>();
        wishes.drainTo(served);
        var earliest = served.stream().map(Wish::from).min(Instant::compareTo).orElseThrow();
        try {
            var seen = look(earliest);
            served.forEach(wish -> wish.seen().complete(seen));
        } catch (TryLater later) {
            served.forEach(wish -> wish.seen().completeExceptionally(later));
        } finally {
            // If this one was interrupted, or is broken: the next one looks for the others.
            served.stream().filter(wish -> !wish.seen().isDone()).forEach(wishes::add);
        }
    }

    /** First what the provider has, then who holds it: in the other order, one taken in between would look free. */
    private Seen look(Instant from) throws InterruptedException {
        var listed = provider.since(from);
        // From earlier on, since what is listed was created by another clock: its holder must not be missed.
        return new Seen(listed, others.movedSince(from.minus(SKEW)));
    }

    private static Seen seen(Wish wish) {
        if (wish.seen().isCompletedExceptionally() && wish.seen().exceptionNow() instanceof TryLater later) {
            throw later;
        }
        return wish.seen().resultNow();
    }
}
