package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Handover;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A job under way on a thread of its own, and the latest of its states that is durable. */
final class RunningJob {

    private final RequestKey key;
    private final Handover handover = new Handover();
    private final Thread thread;
    private RecordedJob latest;
    private volatile long pictureBytes;
    private boolean moving;

    /** @param run what the thread does */
    RunningJob(RecordedJob first, Consumer<RunningJob> run) {
        this.key = first.job().key();
        this.latest = first;
        this.pictureBytes = pictureBytes(first);
        this.thread = Thread.ofVirtual().name("job-" + key).unstarted(() -> run.accept(this));
    }

    RequestKey key() {
        return key;
    }

    Handover handover() {
        return handover;
    }

    void start() {
        thread.start();
    }

    /** Ends it at the next point where that costs nothing. */
    void end() {
        handover.end();
    }

    void endNow() {
        handover.endNow();
    }

    /** Blocks until it runs no more, or for as long as is given; says whether that is so. */
    boolean join(Duration within) throws InterruptedException {
        return thread.join(within);
    }

    synchronized RecordedJob latest() {
        return latest;
    }

    /** The same while it is not finished. */
    Live live() {
        return (Live) latest().job();
    }

    /** Of the pictures that came in its request and are not kept yet. Asked often, of all jobs. */
    long pictureBytes() {
        return pictureBytes;
    }

    /** Starts writing its next state. */
    synchronized CompletableFuture<Void> move(Supplier<CompletableFuture<Void>> write) {
        moving = true;
        return write.get();
    }

    /** Its next state is durable. */
    synchronized void moved(RecordedJob to) {
        latest = to;
        pictureBytes = pictureBytes(to);
        moving = false;
    }

    /** Writes its latest state once more if it is an old one: never after the next, which would undo that. */
    synchronized void writeAgain(Instant before, Function<RecordedJob, CompletableFuture<Void>> write) {
        if (!moving && latest.since().isBefore(before)) {
            var _ = write.apply(latest);
        }
    }

    private static long pictureBytes(RecordedJob recorded) {
        return recorded.job() instanceof Live live ? live.order().request().inlineBytes() : 0;
    }
}
