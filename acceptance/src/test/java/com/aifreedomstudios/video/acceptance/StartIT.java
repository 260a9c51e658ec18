package com.aifreedomstudios.video.acceptance;

import static com.aifreedomstudios.video.acceptance.Stage.awaitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.SandboxOptions;
import com.aifreedomstudios.video.sandbox.Service;
import com.aifreedomstudios.video.sandbox.StartListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartIT {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Service.class)
    void saysWhatIsAwayWaitsAndRecoversWithoutARestart(Service service) throws Exception {
        try (var sandbox = Sandbox.prepare(SandboxOptions.in(directory))) {
            var process = sandbox.start(service);
            awaitUntil(
                    "the complaint about the broker", () -> log(process.name()).contains(broker(sandbox)));
            awaitUntil(
                    "the complaint about the registry",
                    () -> log(process.name()).contains(sandbox.environment().get("SCHEMA_REGISTRY_URL")));
            assertThat(process.isReady()).isFalse();

            sandbox.startPieces(StartListener.SILENT);

            process.awaitReady(Duration.ofSeconds(60));
        }
    }

    @Test
    void refusesToStartAndNamesEverySecretThatIsMissing() throws Exception {
        try (var sandbox = Sandbox.prepare(SandboxOptions.in(directory))) {
            var process = sandbox.start(
                    Service.VIDEO_CONSUMER,
                    Map.of("REPLICATE_API_TOKEN", "", "POE_API_KEY", "", "R2_SECRET_ACCESS_KEY", ""));

            assertThat(process.awaitExit(Duration.ofSeconds(60))).isTrue();
            assertThat(process.exitCode().orElseThrow()).isNotZero();
            assertThat(log(process.name()))
                    .contains("REPLICATE_API_TOKEN", "POE_API_KEY", "R2_SECRET_ACCESS_KEY")
                    .doesNotContain("\tat ");
        }
    }

    private String log(String process) throws IOException {
        var file = directory.resolve("logs").resolve(process + ".log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String broker(Sandbox sandbox) {
        return String.valueOf(sandbox.environment().get("KAFKA_BOOTSTRAP_SERVERS"));
    }
}
