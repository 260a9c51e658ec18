package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Payments;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * F15: on half of the partitions a job of ten minutes is first, and thousands of short ones are behind it. The other half,
 * in the same run, shows how it is without.
 */
final class LongJobAhead implements Row {

    private static final double TOLERANCE = 1.05;

    @Override
    public String id() {
        return "F15";
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public String fault() {
        return "a 10-minute job first on half of the partitions, short ones behind it";
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(1);
        var partitions = setting().partitions();
        var jobs = world.scale().jobs() * 5;
        world.sandbox().replicate().takes("[long]", Duration.ofMinutes(10));
        world.sandbox().replicate().takes(Duration.ofMillis(200), Duration.ofMillis(200));
        var slow = longJobs(partitions, jobs);
        for (String id : slow) {
            world.requests()
                    .publish(world.requests()
                            .request(id)
                            .setPrompt("a slow river [long] for " + id)
                            .build());
        }
        Patience.require(
                "the long jobs wait",
                Duration.ofMinutes(1),
                () -> new Payments(world.sandbox().replicate()).count(slow) == slow.size());

        var begun = new ConcurrentHashMap<String, Long>();
        var flow = world.flow(id(), jobs, 50, request -> {
            begun.put(request.getRequestId(), System.nanoTime());
            return request;
        });
        world.awaitOutcomes(flow.ids());
        var behind = percentile(world, begun, partitions, 0);
        var free = percentile(world, begun, partitions, 1);
        var ratio = (double) behind.toMillis() / free.toMillis();

        world.sandbox().replicate().controls().clock().advance(Duration.ofMinutes(10));
        var ids = new HashSet<>(flow.ids());
        ids.addAll(slow);
        var findings = world.settle(ids);
        findings.add(Finding.asked(
                "p99 %d ms behind it, %d ms without, ratio %.2f".formatted(behind.toMillis(), free.toMillis(), ratio),
                ratio <= TOLERANCE));
        return findings;
    }

    /** One for each even partition. */
    private List<String> longJobs(int partitions, int first) {
        var found = new ArrayList<String>();
        for (int wanted = 0; wanted < partitions; wanted += 2) {
            var partition = wanted;
            found.add(IntStream.iterate(first, number -> number + 1)
                    .mapToObj(number -> Requests.id(id(), number))
                    .filter(id -> Requests.partition(id, partitions) == partition)
                    .findFirst()
                    .orElseThrow());
        }
        return found;
    }

    /** Of the time from publishing to the outcome, for the partitions with this remainder. */
    private static Duration percentile(World world, Map<String, Long> begun, int partitions, int remainder) {
        var times = begun.entrySet().stream()
                .filter(one -> Requests.partition(one.getKey(), partitions) % 2 == remainder)
                .map(one -> world.witness().firstSeen(one.getKey()) - one.getValue())
                .sorted()
                .toList();
        return Duration.ofNanos(times.get(times.size() * 99 / 100));
    }
}
