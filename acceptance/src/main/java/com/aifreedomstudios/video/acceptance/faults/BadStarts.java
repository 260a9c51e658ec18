package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** F14: something that the service needs is missing, full or wrong, from the start or at once; then it is mended. */
final class BadStarts implements Row {

    private static final int REQUESTS = 5;
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(90);

    /**
     * Something that is wrong.
     *
     * @param environment of the instance
     * @param logged what an operator can find it by
     */
    private record Trouble(String what, Map<String, String> environment, String logged, Runnable make, Runnable mend) {}

    /** A device that is always full. */
    private static final Path FULL = Path.of("/dev/full");

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
        return "spool full; registry, store away at start; wrong credentials";
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        var ids = new HashSet<String>();
        var own = new ArrayList<Finding>();
        var sandbox = world.sandbox();
        var create = sandbox.replicate().controls().misbehaviours();

        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "registry away", Map.of(), "registry", sandbox.registry()::kill, sandbox.registry()::restart)));
        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "store away",
                        Map.of(),
                        "Object storage",
                        sandbox.objectStore()::kill,
                        sandbox.objectStore()::restart)));
        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "wrong token",
                        Map.of(),
                        "check the account's token",
                        () -> create.always("create", Fault.status(401)),
                        create::behave)));
        own.add(fullSpool(world, ids));
        // This one is mended by whoever starts the service, so it takes another start.
        own.add(recovers(
                world,
                ids,
                new Trouble(
                        "wrong store secret",
                        Map.of("R2_SECRET_ACCESS_KEY", "not-the-secret"),
                        "R2_SECRET_ACCESS_KEY",
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
        var told = Patience.await(TOLD_WITHIN, () -> log(instance).contains(trouble.logged()));
        var down = Patience.await(TOLD_WITHIN, () -> !Instances.isReady(instance));
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

    /** The file of every transfer is the device that is full, until it is mended. */
    private Finding fullSpool(World world, Set<String> ids) throws Exception {
        var folder = Files.createTempDirectory("spool");
        var full = ConcurrentHashMap.<Path>newKeySet();
        try (var _ = new Observers(world.sandbox(), (phase, _) -> fill(phase, folder, full))) {
            return recovers(
                    world,
                    ids,
                    new Trouble(
                            "spool full",
                            Map.of("VIDEO_TRANSFER_FOLDER", folder.toString()),
                            folder.toString(),
                            () -> {},
                            () -> empty(full)));
        }
    }

    private static void fill(Phase phase, Path folder, Set<Path> full) {
        var prediction = phase.details().get("id");
        if (phase.name().equals("create.executed") && prediction != null) {
            var name = Film.sha256(prediction.getBytes(StandardCharsets.UTF_8)) + ".part";
            try {
                full.add(Files.createSymbolicLink(folder.resolve(name), FULL));
            } catch (FileAlreadyExistsException e) {
                throw new IllegalStateException("the transfer began before its prediction", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void empty(Set<Path> full) {
        for (Path link : full) {
            try {
                Files.deleteIfExists(link);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String log(ServiceProcess instance) {
        return String.join("\n", instance.log().lastLines(Integer.MAX_VALUE));
    }
}
