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

    /** Of each kind per 1,000 jobs; the matrix asks for 25, and now and then the victim died of something else before. */
    private static final int PLANNED = 28;

    private static final double DONE = 0.9;

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
            var flow = world.flow(id(), world.scale().jobs(), OPEN, request -> {
                var point = targets.get(request.getRequestId());
                return point != null && point.needsLargeVideo()
                        ? request.setPrompt(request.getPrompt() + " " + World.LARGE_VIDEO)
                        : request;
            });
            var last = System.nanoTime();
            while (!flow.isAnswered() && System.nanoTime() - last < World.STUCK_AFTER.toNanos()) {
                var answered = flow.answered();
                world.consumers().want(random.nextInt(1, 4));
                Patience.await(Duration.ofSeconds(10), flow::isAnswered);
                last = flow.answered() > answered ? System.nanoTime() : last;
            }
            var findings = world.settle(flow.ids());
            findings.add(Finding.asked(figure(kills, targets), areEnough(kills, targets)));
            return findings;
        }
    }

    /** Each point so often; every job dies at one point at most. */
    private static Map<String, KillPoint> targets(Scale scale) {
        var random = scale.random("F1 targets");
        var numbers = new ArrayList<>(IntStream.range(0, scale.jobs()).boxed().toList());
        Collections.shuffle(numbers, Random.from(random));
        // A start costs two seconds of both cores, so the small tier has few.
        var each = scale.isFull() ? scale.per1000(PLANNED, PLANNED) : 1;
        var targets = new HashMap<String, KillPoint>();
        for (KillPoint point : KillPoint.values()) {
            for (int i = 0; i < each; i++) {
                targets.put(Requests.id("F1", numbers.removeLast()), point);
            }
        }
        return targets;
    }

    private static boolean areEnough(Kills kills, Map<String, KillPoint> targets) {
        var each = (int) (DONE * targets.size() / KillPoint.values().length);
        return kills.count() >= (int) (DONE * targets.size())
                && List.of(KillPoint.values()).stream()
                        .allMatch(point -> kills.done().getOrDefault(point, 0) >= each);
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
