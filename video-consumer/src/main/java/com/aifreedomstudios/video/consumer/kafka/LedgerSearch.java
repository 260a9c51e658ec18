package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FindJobs;
import com.aifreedomstudios.video.consumer.generation.LiveJobs;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks requests up in memory and in the ledger, at the cost of at most one reader for a limited time. */
final class LedgerSearch implements FindJobs {

    private final LiveJobs live;
    private final RecordedJobs ledger;
    private final Duration within;
    private final Semaphore reader = new Semaphore(1);

    LedgerSearch(LiveJobs live, RecordedJobs ledger, Duration within) {
        this.live = live;
        this.ledger = ledger;
        this.within = within;
    }

    @Override
    public List<RecordedJob> find(Wanted wanted) throws InterruptedException {
        if (wanted.tenantId() == null) {
            return read(wanted);
        }
        var key = new RequestKey(wanted.tenantId(), wanted.requestId());
        var running = live.list().stream()
                .filter(recorded -> recorded.job().key().equals(key))
                .toList();
        return running.isEmpty() ? read(wanted) : running;
    }

    /** On a thread of its own, which is the only one that is interrupted when it takes too long. */
    private List<RecordedJob> read(Wanted wanted) throws InterruptedException {
        if (!reader.tryAcquire()) {
            throw new LedgerUnavailable("somebody else is looking a request up in the ledger; try again", null);
        }
        var search = new FutureTask<>(() -> {
            try {
                return ledger.find(wanted);
            } finally {
                reader.release();
            }
        });
        var thread = Thread.ofVirtual().name("lookup-" + wanted.requestId()).start(search);
        try {
            return search.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LedgerUnavailable(
                    "the ledger could not be read to its end within " + within.toSeconds()
                            + " s; with the campaignId of the request only one partition is read",
                    e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case LedgerUnavailable unavailable -> unavailable;
                case LedgerUnreadable unreadable ->
                    new LedgerUnavailable("the ledger cannot be read: " + unreadable.getMessage(), unreadable);
                case null, default -> new IllegalStateException("the ledger cannot be searched", e);
            };
        } finally {
            thread.interrupt();
        }
    }
}
