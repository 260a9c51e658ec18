package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** F14: something that the service needs is missing, full or wrong, from the start or at once; then it is mended. */
final class BadStarts implements Row {

    private static final int REQUESTS = 5;

    /** An account that takes nothing is anybody's trouble only after half a minute. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(90);

    /**
     * Something that is wrong.
     *
     * @param environment of the instance
     * @param told what log and readiness say of it
     */
    private record Trouble(String what, Map<String, String> environment, String told, Runnable make, Runnable mend) {}

    @Override
    public String id() {
        return "F14";
    }

    /** What waits for a person to act waits for a minute. */
    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public String fault() {
        return "spool full; registry, store away at start; wrong credentials; no credit";
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        var ids = new HashSet<String>();
        var own = new ArrayList<Finding>();
        var sandbox = world.sandbox();
        var replicate = sandbox.replicate().controls().misbehaviours();

        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "registry away",
                        Map.of(),
                        "check SCHEMA_REGISTRY_URL",
                        sandbox.registry()::kill,
                        sandbox.registry()::restart)));
        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "store away",
                        Map.of(),
                        "check R2_ENDPOINT",
                        sandbox.objectStore()::kill,
                        sandbox.objectStore()::restart)));
        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "wrong token",
                        Map.of(),
                        "check REPLICATE_API_TOKEN",
                        () -> List.of("create", "account", "list", "get")
                                .forEach(route -> replicate.always(route, Fault.status(401))),
                        replicate::behave)));
        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "no credit",
                        Map.of(),
                        "no video can be begun",
                        () -> replicate.always("create", Fault.status(402)),
                        replicate::behave)));
        own.add(fullDisk(world, ids));
        // This one is mended by whoever starts the service, so it takes another start.
        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "wrong store secret",
                        Map.of("R2_SECRET_ACCESS_KEY", "not-the-secret"),
                        "check R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY",
                        () -> {},
                        () -> world.prepareAgain(Map.of()))));

        var findings = world.settle(ids);
        findings.addAll(own);
        return findings;
    }

    /** Whether the trouble is told, nothing is lost, and all goes on by itself when it is mended. */
    private Finding recovers(World world, Set<String> ids, Trouble trouble) throws Exception {
        world.prepareAgain(trouble.environment());
        var mine = IntStream.range(ids.size(), ids.size() + REQUESTS)
                .mapToObj(number -> Requests.id(id(), number))
                .collect(Collectors.toSet());
        ids.addAll(mine);
        for (String id : mine) {
            world.requests().publish(world.requests().request(id).build());
        }
        trouble.make().run();
        world.adapters().want(1);
        world.consumers().want(1);
        Patience.require(
                "it runs", TOLD_WITHIN, () -> !world.consumers().running().isEmpty());
        var instance = world.consumers().running().getFirst();
        var told = Patience.await(TOLD_WITHIN, () -> log(instance).contains(trouble.told()));
        var down = Patience.await(TOLD_WITHIN, () -> isDown(instance, trouble.told()));
        trouble.mend().run();
        world.consumers().want(1);
        world.adapters().want(1);
        var recovered = Patience.await(RECOVERED_WITHIN, () -> world.witness().hasAll(mine));
        var alive = world.consumers().starts() == 1;
        return Finding.asked(
                trouble.what()
                        + (told ? "" : ", not told")
                        + (down ? "" : ", still ready")
                        + (recovered ? "" : ", not recovered")
                        + (alive ? "" : ", restarted"),
                told && down && recovered && alive);
    }

    private Finding fullDisk(World world, Set<String> ids) throws Exception {
        var disk = new FullDisk(Files.createTempDirectory("spool"));
        try (var _ = new Observers(world.sandbox(), (phase, _) -> disk.see(phase))) {
            return recovers(
                    world,
                    ids,
                    new Trouble(
                            "spool full",
                            Map.of("VIDEO_TRANSFER_FOLDER", disk.folder().toString()),
                            disk.folder().toString(),
                            () -> {},
                            disk::mend));
        }
    }

    private static boolean isDown(ServiceProcess instance, String why) {
        try {
            return instance.readiness().body().contains(why);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String log(ServiceProcess instance) {
        return String.join("\n", instance.log().lastLines(Integer.MAX_VALUE));
    }
}
