package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An instance comes back with a large ledger: how long it takes to its first resumed job, beside a bare reader of the same
 * bytes.
 *
 * @param records jobs in the ledger
 * @param live those of them that are not finished
 * @param heapMebibytes of the instance
 */
public record Restore(int records, int live, int heapMebibytes) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * What was seen.
     *
     * @param ids of the live ones
     */
    public record Seen(Set<String> ids, Duration firstJob, Duration bare, Figures figures) {}

    private record Read(Duration took, Duration processor, long bytes) {}

    /** @param row whose ids the jobs have */
    public Seen in(World world, String row, int partitions) {
        var replicate = world.sandbox().replicate();
        var ledger = Topic.ledger(world.sandbox().broker().bootstrapServers());
        var started = System.nanoTime();
        var first = world.startUsual(heapMebibytes);
        first.awaitReady(PATIENCE);
        var startEmpty = Duration.ofNanos(System.nanoTime() - started);
        var processorEmpty = new Instance(first).processorTime();
        // No job of the large ledger has this number.
        var past = PastJobs.like(world, row, records, partitions);
        first.terminate();
        first.awaitExit(PATIENCE);

        var ids = IntStream.range(0, live)
                .mapToObj(number -> Requests.id(row, number))
                .collect(Collectors.toSet());
        // So that the platform has their campaigns.
        ids.forEach(id -> world.requests().request(id));
        past.write(0, live, PastJobs.State.PREPARED);
        past.write(live, records - live, PastJobs.State.FINISHED);
        read(ledger);
        var bare = read(ledger);

        var creates = replicate.creates().size();
        // It goes ahead of the machine's where somebody has moved it.
        var clock = replicate.controls().clock();
        var start = clock.instant();
        var process = world.startUsual(heapMebibytes);
        Patience.require("a job is resumed", PATIENCE, () -> replicate.creates().size() > creates);
        var firstJob = Duration.between(start, replicate.creates().get(creates).at());
        process.awaitReady(PATIENCE);
        var ready = Duration.between(start, clock.instant());
        var instance = new Instance(process);
        var processor = instance.processorTime().minus(processorEmpty);
        var figures = new Figures()
                .with("ledger", records + " jobs, " + live + " of them live, " + (bare.bytes() >> 20) + " MiB")
                .with("bare reader", seconds(bare.took()))
                .with("start with an empty ledger", seconds(startEmpty))
                .with("start to the first resumed job", seconds(firstJob))
                .with("start to all partitions restored", seconds(ready))
                .with(
                        "restoring to the first job, ratio to the bare reader",
                        ratio(firstJob.minus(startEmpty), bare.took()))
                .with("restoring all, ratio to the bare reader", ratio(ready.minus(startEmpty), bare.took()))
                .with("processor time of the bare reader", seconds(bare.processor()))
                .with("processor time of restoring", seconds(processor))
                .with("resident memory", instance.resident() + " MiB")
                .with("live heap", instance.liveHeap() + " of " + heapMebibytes + " MiB");
        return new Seen(ids, firstJob, bare.took(), figures);
    }

    private static Read read(Topic ledger) {
        var bytes = new AtomicLong();
        var threads = ManagementFactory.getThreadMXBean();
        var processor = threads.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        ledger.read(
                Map.of(), record -> bytes.addAndGet(record.serializedValueSize() + (long) record.serializedKeySize()));
        return new Read(
                Duration.ofNanos(System.nanoTime() - start),
                Duration.ofNanos(threads.getCurrentThreadCpuTime() - processor),
                bytes.get());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }

    private static String ratio(Duration one, Duration other) {
        return String.format(Locale.ROOT, "%.1f", (double) one.toMillis() / other.toMillis());
    }
}
