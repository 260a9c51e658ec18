package com.aifreedomstudios.video.sandbox.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One running instance of a service, started from its executable jar. */
public final class ServiceProcess implements AutoCloseable {

    private final ChildProcess process;
    private final URI url;

    private ServiceProcess(ChildProcess process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it without waiting for it.
     *
     * @param name unique among the instances, for people and for the log's name
     * @param java the command up to the jar
     * @param environment what it is configured with; where to listen is added
     */
    public static ServiceProcess start(
            String name, List<String> java, Path jar, Map<String, String> environment, int port, Path logs) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing; build it with: mvn -DskipTests package");
        }
        Map<String, String> all = new HashMap<>(environment);
        all.put("SERVER_PORT", Integer.toString(port));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        ChildProcess process = ChildProcess.start(new Launch(name, command, all, logs.resolve(name + ".log")));
        return new ServiceProcess(process, URI.create("http://127.0.0.1:" + port));
    }

    /**
     * Returns when its readiness says yes.
     *
     * @throws ProcessFailed if it ended before, or is not ready within the time
     */
    public void awaitReady(Duration limit) {
        Readiness ready = this::isReady;
        ready.await(process, limit);
    }

    public boolean isReady() throws IOException, InterruptedException {
        return readiness().statusCode() == 200;
    }

    /** What {@code /actuator/health/readiness} answers. */
    public HttpResponse<String> readiness() throws IOException, InterruptedException {
        return HttpProbe.get(url.resolve("/actuator/health/readiness"));
    }

    /** Throws what became of it if it does not run any more. */
    public void requireAlive() {
        process.exitCode().ifPresent(code -> {
            throw new ProcessFailed(process.name(), "ended with exit code " + code, process.log());
        });
    }

    public URI url() {
        return url;
    }

    public String name() {
        return process.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public OptionalInt exitCode() {
        return process.exitCode();
    }

    public LogFile log() {
        return process.log();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** SIGTERM, as a deploy does; does not wait. */
    public void terminate() {
        process.terminate();
    }

    /** SIGSTOP: it stands still, with its connections open. */
    public void suspend() {
        process.suspend();
    }

    /** SIGCONT. */
    public void resume() {
        process.resume();
    }

    public boolean awaitExit(Duration limit) {
        return process.awaitExit(limit);
    }

    @Override
    public void close() {
        process.close();
    }
}
