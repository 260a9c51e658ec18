package com.aifreedomstudios.video.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.sandbox.part.Registry;
import com.aifreedomstudios.video.sandbox.process.HttpProbe;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxIT {

    @TempDir
    private Path directory;

    @Test
    void tellsAnyClientWhereEverythingIs() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(directory))) {
            Path file = directory.resolve("endpoints.env");
            sandbox.writeEndpoints(file);

            Map<String, String> endpoints = Files.readAllLines(file).stream()
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));
            assertThat(endpoints).isEqualTo(sandbox.environment());
            assertThat(endpoints)
                    .containsEntry("KAFKA_BOOTSTRAP_SERVERS", sandbox.broker().bootstrapServers())
                    .containsEntry(
                            "REPLICATE_API_URL", sandbox.replicate().url().toString())
                    .containsEntry(
                            "PLATFORM_API_URL", sandbox.platform().apiUrl().toString());
            URI subjects = URI.create(endpoints.get("SCHEMA_REGISTRY_URL") + "/subjects");
            assertThat(HttpProbe.get(subjects).body()).contains("video.requested-value");
        }
    }

    @Test
    void startsOnlyWhatItIsAskedFor() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(directory).with(EnumSet.of(Piece.REGISTRY)))) {
            assertThat(sandbox.registry()).isInstanceOf(Registry.class);

            assertThatThrownBy(sandbox::broker).hasMessageContaining("no Cluster runs in this sandbox");
        }
    }

    @Test
    void namesThePortsThatAreTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Doors doors = Doors.free().with(Map.of(Door.POE, taken.getLocalPort()));

            assertThatThrownBy(doors::requireFree).hasMessageContaining("poe " + taken.getLocalPort());
        }
    }

    @Test
    void withdrawsOnlyItsOwnEndpoints() {
        Path file = directory.resolve("endpoints.env");
        Sandbox one = Sandbox.prepare(SandboxOptions.in(directory.resolve("one")));
        Sandbox other = Sandbox.prepare(SandboxOptions.in(directory.resolve("other")));

        one.writeEndpoints(file);
        other.withdrawEndpoints(file);
        assertThat(file).exists();

        one.withdrawEndpoints(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesNoProcessBehindWhenItsProgramIsKilled() throws Exception {
        List<ProcessHandle> children = childrenOfAProgramThat(Process::destroyForcibly);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void leavesNoProcessBehindWhenItsProgramIsTerminated() throws Exception {
        List<ProcessHandle> children = childrenOfAProgramThat(Process::destroy);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }

    /** Starts a program with a whole sandbox, ends it so, and returns the processes it had started. */
    private List<ProcessHandle> childrenOfAProgramThat(Consumer<Process> ending) throws Exception {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramWithSandbox.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("program.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(directory.resolve("ready")));
        List<ProcessHandle> children = program.descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(3);
        ending.accept(program);
        program.waitFor();
        return children;
    }
}
