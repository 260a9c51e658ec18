package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Thousands of jobs wait at the provider in one instance while others start: what that takes, and whether it keeps up.
 *
 * @param jobs that wait
 * @param starts requests a second meanwhile
 * @param seconds for how long
 * @param heapMebibytes of the instance
 */
public record Waiting(int jobs, int starts, int seconds, int heapMebibytes) {

    /** Longer than all of it takes, shorter than a job may. */
    public static final Duration AT_THE_PROVIDER = Duration.ofMinutes(29);

    private static final Duration FILL = Duration.ofMinutes(20);
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(2);

    /**
     * What was seen.
     *
     * @param ids of all requests
     * @param liveHeapMebibytes alive after a full collection while all wait
     * @param died whether the instance did not last
     */
    public record Seen(
            Set<String> ids, long liveHeapMebibytes, int rebalances, long started, boolean died, Figures figures) {}

    /** @param row whose ids the requests have */
    public Seen in(World world, String row) {
        var replicate = world.sandbox().replicate();
        var broker = world.sandbox().broker().bootstrapServers();
        var rebalances = new Rebalances(broker);
        replicate.takes("[waits]", AT_THE_PROVIDER);
        replicate.takes("[starts]", AT_THE_PROVIDER);
        var process = world.startUsual(heapMebibytes);
        process.awaitReady(START);
        var instance = new Instance(process);
        var empty = instance.liveHeap();
        var rebalancesBefore = rebalances.soFar();

        var createsBefore = replicate.creates().size();
        var filling = System.nanoTime();
        var waiting = new Series(world, row, 0, "[waits]");
        waiting.publish(jobs, 0);
        var _ = Patience.await(FILL, () -> replicate.creates().size() - createsBefore >= jobs || !process.isAlive());
        var filled = Duration.ofNanos(System.nanoTime() - filling);
        var arrived = waiting.created();
        Patience.pause(SETTLE);
        var quietBefore = instance.processorTime();
        var listsBefore = replicate.controls().journal().count("asked.list");
        Patience.pause(SETTLE);
        var quiet = instance.processorTime().minus(quietBefore);
        var lists = replicate.controls().journal().count("asked.list") - listsBefore;
        var full = process.isAlive() ? instance.liveHeap() : 0;

        var busyBefore = instance.processorTime();
        var starting = new Series(world, row, jobs, "[starts]");
        var publishing = CompletableFuture.runAsync(() -> starting.publish(starts * seconds, starts));
        var most = 0L;
        while (!publishing.isDone()) {
            most = Math.max(most, process.isAlive() ? instance.usedHeap() : 0);
            Patience.pause(Duration.ofMillis(500));
        }
        publishing.join();
        var _ = Patience.await(SETTLE, () -> starting.created() >= (long) starts * seconds);
        var busy = instance.processorTime().minus(busyBefore);
        var created = new Timings(starting.untilCreated());
        var moved = rebalances.soFar() - rebalancesBefore;

        var ids = new HashSet<>(waiting.ids());
        ids.addAll(starting.ids());
        var figures = new Figures()
                .with("jobs waiting at the provider", arrived + " of " + jobs)
                .with("filled in", filled.toSeconds() + " s")
                .with("live heap, nothing to do", empty + " MiB")
                .with("live heap, all waiting", full + " MiB")
                .with("per waiting job", "%.1f KiB".formatted((full - empty) * 1024.0 / jobs))
                .with("highest heap use while others start", most + " of " + heapMebibytes + " MiB")
                .with("resident memory", instance.resident() + " MiB")
                .with("threads of the operating system", instance.threads())
                .with("processor while only waiting", percent(quiet, SETTLE))
                .with("list calls a minute while only waiting", lists * 60 / SETTLE.toSeconds())
                .with("processor while others start", percent(busy, Duration.ofSeconds(seconds)))
                .with("started", created.count() + " of " + starts * seconds + " at " + starts + " a second")
                .with("request to create, p50", created.percentile(0.5))
                .with("request to create, p99", created.percentile(0.99))
                .with("rebalances", moved);
        return new Seen(ids, full, moved, created.count(), !process.isAlive(), figures);
    }

    private static String percent(Duration busy, Duration of) {
        return busy.toMillis() * 100 / of.toMillis() + " % of one core";
    }
}
