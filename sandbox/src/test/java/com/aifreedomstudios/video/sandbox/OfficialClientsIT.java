package com.aifreedomstudios.video.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aifreedomstudios.video.sandbox.film.StockFilms;
import com.aifreedomstudios.video.sandbox.poe.PoeOptions;
import com.aifreedomstudios.video.sandbox.poe.PoeSimulator;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateOptions;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateSimulator;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendors' own clients, unchanged, against the simulators. */
class OfficialClientsIT {
    private static final Path SCRIPTS = Path.of("src/test/node");
    private static final Path CLIENTS = Path.of("target/official-clients");

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(
                has("node") && has("npm"),
                "Skipped: the official clients need Node and npm, which are not on this machine.");
        Files.createDirectories(CLIENTS);
        for (var name : List.of("package.json", "package-lock.json", "replicate.mjs", "poe.mjs"))
            Files.copy(SCRIPTS.resolve(name), CLIENTS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
    }

    @Test
    void replicatesClientCreatesWaitsListsCancelsAndValidatesWebhooks() throws Exception {
        var controls = Controls.journallingTo(folder.resolve("replicate.jsonl"), 1);
        var options = ReplicateOptions.standard(controls, new StockFilms())
                .taking(Duration.ofMillis(100), Duration.ofMillis(200));
        try (var replicate = new ReplicateSimulator(options).start()) {
            replicate.takes("a very slow one", Duration.ofMinutes(5));

            var output = run(
                    Map.of(
                            "REPLICATE_API_TOKEN",
                            replicate.token(),
                            "REPLICATE_API_URL",
                            replicate.url().toString()),
                    "node",
                    "replicate.mjs");

            assertThat(output).contains("waited", "ran", "canceled", "listed 114", "refused", "webhooks 2");
            assertThat(replicate.creates()).hasSize(114);
        }
    }

    @Test
    void openAisClientCompletesStreamsAndListsModels() throws Exception {
        var controls = Controls.journallingTo(folder.resolve("poe.jsonl"), 1);
        try (var poe = new PoeSimulator(PoeOptions.standard(controls)).start()) {
            var output = run(
                    Map.of("POE_API_KEY", poe.key(), "POE_API_URL", poe.url().toString()), "node", "poe.mjs");

            assertThat(output).contains("completed", "streamed", "listed", "refused");
            assertThat(controls.journal().entries("refined")).hasSize(2);
        }
    }

    private static boolean has(String program) {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(CLIENTS.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s: %s", List.of(command), output).isZero();
        return output;
    }
}
