package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.Service;
import com.aifreedomstudios.video.sandbox.process.ChildProcess;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.Launch;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a service in half the time, since rows that kill start hundreds: from its jar unpacked by Spring Boot's own tool,
 * with a cache of loaded classes that the JVM makes in one ordinary run.
 */
public final class QuickStart {

    /** The variable that names a JVM's agents. */
    private static final String AGENTS = "JAVA_TOOL_OPTIONS";

    private static final int HEAP_MEBIBYTES = 256;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Service service;
    private final Path folder;

    public QuickStart(Service service) {
        this.service = service;
        this.folder = service.jar().resolveSibling("quick-" + lastModified(service.jar()));
    }

    /** Blocks the first time, for as long as an ordinary run takes, for which everything has to be in its place. */
    public void prepare(Sandbox sandbox, Map<String, String> environment) {
        if (!Files.exists(jar())) {
            unpack();
        }
        if (mayUseCache(environment) && !Files.exists(cache())) {
            rehearse(sandbox, environment);
        }
    }

    public ServiceProcess start(Sandbox sandbox, Map<String, String> environment) {
        var java =
                mayUseCache(environment) ? java("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off") : java();
        return sandbox.start(service, java, jar(), environment);
    }

    /** The classes in it are those that were loaded then, whatever an agent would make of them now. */
    private static boolean mayUseCache(Map<String, String> environment) {
        return !environment.containsKey(AGENTS);
    }

    private void unpack() {
        var command = new ArrayList<>(
                List.of(Jdk.java(), "-Djarmode=tools", "-jar", service.jar().toString()));
        command.addAll(List.of("extract", "--destination", folder.toString()));
        try (var tool = ChildProcess.start(
                new Launch("unpacking " + service.label(), command, Map.of(), folder.resolveSibling("unpack.log")))) {
            tool.awaitExit(LIMIT);
        }
    }

    private void rehearse(Sandbox sandbox, Map<String, String> environment) {
        try (var rehearsal = sandbox.start(service, java("-XX:AOTCacheOutput=" + cache()), jar(), environment)) {
            rehearsal.awaitReady(LIMIT);
            rehearsal.terminate();
            rehearsal.awaitExit(LIMIT);
        }
    }

    private static List<String> java(String... options) {
        var java = new ArrayList<>(Jdk.light(HEAP_MEBIBYTES));
        java.addAll(List.of(options));
        return java;
    }

    private Path jar() {
        return folder.resolve(service.jar().getFileName());
    }

    private Path cache() {
        return folder.resolve("classes.aot");
    }

    private static long lastModified(Path jar) {
        try {
            return Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " is missing; build it with: mvn -DskipTests package", e);
        }
    }
}
