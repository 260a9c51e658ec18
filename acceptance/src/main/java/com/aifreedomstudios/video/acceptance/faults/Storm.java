package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Flow;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * F5: members of the group come and go all the time. Most are consumers that do nothing but take partitions and give them
 * back or keep them until their session is over, because a process takes longer to start than the storm allows; every few
 * seconds an instance of the service dies, too.
 */
final class Storm implements Row {

    private static final Duration FULL = Duration.ofSeconds(60);
    private static final Duration SMALL = Duration.ofSeconds(12);
    private static final Duration PROGRESS_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_DEATHS = Duration.ofSeconds(6);
    private static final int MEMBERS = 3;
    private static final int INSTANCES = 2;

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public String fault() {
        return "members join, leave and die every 500 ms";
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(INSTANCES);
        var flow = world.flow(id(), world.scale().jobs(), 40);
        var over = new AtomicBoolean();
        var moves = new AtomicInteger();
        var members = new ArrayList<Thread>();
        for (int number = 0; number < MEMBERS; number++) {
            var random = world.scale().random(id() + number);
            members.add(Thread.ofPlatform().start(() -> comeAndGo(world, random, over, moves)));
        }
        var longest = watch(world, flow, world.scale().isFull() ? FULL : SMALL);
        over.set(true);
        for (Thread member : members) {
            member.join();
        }
        var findings = world.settle(flow.ids());
        findings.add(Finding.asked(moves + " joins and leaves", moves.get() > 0));
        findings.add(
                Finding.asked("progress every " + longest.toSeconds() + " s", longest.compareTo(PROGRESS_WITHIN) <= 0));
        return findings;
    }

    private static void comeAndGo(World world, RandomGenerator random, AtomicBoolean over, AtomicInteger moves) {
        while (!over.get()) {
            try (var member = new IdleMember(world.sandbox().broker().bootstrapServers())) {
                moves.incrementAndGet();
                member.stay(Duration.ofMillis(random.nextInt(100, 1500)));
                if (random.nextInt(4) == 0) {
                    member.die();
                }
                moves.incrementAndGet();
            }
        }
    }

    /** Returns the longest time without an outcome. */
    private static Duration watch(World world, Flow flow, Duration time) {
        var longest = Duration.ZERO;
        var start = System.nanoTime();
        var last = start;
        var nextDeath = start + BETWEEN_DEATHS.toNanos();
        var answered = 0L;
        while (System.nanoTime() - start < time.toNanos() && !flow.isAnswered()) {
            var now = System.nanoTime();
            if (world.witness().count(flow.ids()) > answered) {
                answered = world.witness().count(flow.ids());
                last = now;
            }
            longest = longest.compareTo(Duration.ofNanos(now - last)) > 0 ? longest : Duration.ofNanos(now - last);
            if (now > nextDeath) {
                world.consumers().running().stream().findFirst().ifPresent(ServiceProcess::kill);
                nextDeath = now + BETWEEN_DEATHS.toNanos();
            }
            Patience.pause(Duration.ofMillis(100));
        }
        return longest;
    }
}
