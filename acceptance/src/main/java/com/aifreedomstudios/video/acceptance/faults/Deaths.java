package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.Scale;
import com.aifreedomstudios.video.acceptance.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** F1: an instance dies at every moment in a request's life at which something is at stake, again and again. */
final class Deaths implements Row {

    /** Of each kind per 1,000 jobs. */
    private static final int WANTED = 25;

    /** Among these of all jobs they are planned; the rest is for those that have to be tried again. */
    private static final double FIRST = 0.85;

    /** In the small tier there is no time to try again. */
    private static final double OF_FEW = 0.9;

    /** Few enough that the deaths are spread over the whole run. */
    private static final int OPEN = 24;

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String fault() {
        return "SIGKILL at " + KillPoint.values().length + " points of a request's life";
    }

    @Override
    public List<Finding> play(World world) {
        var random = world.scale().random(id());
        var targets = targets(world.scale());
        world.awaitServices(1);
        try (var kills = new Kills(world, targets)) {
            var flow = world.flow(
                    id(),
                    world.scale().jobs(),
                    OPEN,
                    request -> kills.aim(request.getRequestId())
                            .filter(KillPoint::needsLargeVideo)
                            .map(_ -> request.setPrompt(request.getPrompt() + " " + World.LARGE_VIDEO))
                            .orElse(request));
            var last = System.nanoTime();
            while (!flow.isAnswered() && System.nanoTime() - last < World.STUCK_AFTER.toNanos()) {
                var answered = flow.answered();
                world.consumers().want(random.nextInt(1, 4));
                Patience.await(Duration.ofSeconds(10), flow::isAnswered);
                last = flow.answered() > answered ? System.nanoTime() : last;
            }
            var findings = world.settle(flow.ids());
            findings.add(Finding.asked(figure(kills, targets), areEnough(world.scale(), kills, targets)));
            return findings;
        }
    }

    /** Each point so often; every job dies at one point at most. */
    private static Map<String, KillPoint> targets(Scale scale) {
        var random = scale.random("F1 targets");
        var numbers = new ArrayList<>(
                IntStream.range(0, (int) (FIRST * scale.jobs())).boxed().toList());
        Collections.shuffle(numbers, Random.from(random));
        // A start costs two seconds of both cores, so the small tier has few.
        var each = scale.isFull() ? scale.per1000(WANTED, WANTED) : 1;
        var targets = new HashMap<String, KillPoint>();
        for (KillPoint point : KillPoint.values()) {
            for (int i = 0; i < each; i++) {
                targets.put(Requests.id("F1", numbers.removeLast()), point);
            }
        }
        return targets;
    }

    private static boolean areEnough(Scale scale, Kills kills, Map<String, KillPoint> targets) {
        return kills.count() >= (scale.isFull() ? targets.size() : (int) (OF_FEW * targets.size()));
    }

    private static String figure(Kills kills, Map<String, KillPoint> targets) {
        var each = targets.size() / KillPoint.values().length;
        var missed = List.of(KillPoint.values()).stream()
                .filter(point -> kills.done().getOrDefault(point, 0) < each)
                .map(point -> point.label() + " " + kills.done().getOrDefault(point, 0))
                .collect(Collectors.joining(", "));
        return kills.count() + "/" + targets.size() + " kills" + (missed.isEmpty() ? "" : " (" + missed + ")");
    }
}
