package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One look at the jobs of all owners for everybody who wants one meanwhile. After an outage of the provider hundreds of jobs
 * look at the same time, and a look reads the whole of the last minutes.
 *
 * <p>Nobody gets what was read before asking: a job that took a prediction since then would look as if it had none. Who
 * wanted less far back than another may get older states, too.
 */
final class SharedLook implements OtherJobs {

    private record Wish(Instant from, CompletableFuture<List<Job>> jobs) {}

    private final OtherJobs others;
    private final LinkedBlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final ReentrantLock looking = new ReentrantLock();

    SharedLook(OtherJobs others) {
        this.others = others;
    }

    @Override
    public List<Job> movedSince(Instant from) throws InterruptedException {
        var mine = new Wish(from, new CompletableFuture<>());
        wishes.add(mine);
        try {
            looking.lockInterruptibly();
            try {
                if (!mine.jobs().isDone()) {
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
            var jobs = others.movedSince(earliest);
            served.forEach(wish -> wish.jobs().complete(jobs));
        } catch (TryLater later) {
            served.forEach(wish -> wish.jobs().completeExceptionally(later));
        } finally {
            // If this one was interrupted, or is broken: the next one looks for the others.
            served.stream().filter(wish -> !wish.jobs().isDone()).forEach(wishes::add);
        }
    }

    private static List<Job> seen(Wish wish) {
        if (wish.jobs().isCompletedExceptionally() && wish.jobs().exceptionNow() instanceof TryLater later) {
            throw later;
        }
        return wish.jobs().resultNow();
    }
}
