package com.aifreedomstudios.video.acceptance;

import static com.aifreedomstudios.video.acceptance.Stage.awaitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.SandboxOptions;
import com.aifreedomstudios.video.sandbox.Service;
import com.aifreedomstudios.video.sandbox.StartListener;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
            if (service == Service.VIDEO_CONSUMER) {
                awaitUntil(
                        "the complaint about the store",
                        () -> log(process.name()).contains("Object storage at"));
                awaitUntil(
                        "the complaint about Replicate",
                        () -> log(process.name()).contains("Replicate at"));
            }
            assertThat(process.isReady()).isFalse();

            sandbox.startPieces(StartListener.SILENT);

            process.awaitReady(Duration.ofSeconds(60));
            assertThat(log(process.name())).doesNotContain("\tat ");
            assertThat(complaints(process, "not ready: ")).isLessThanOrEqualTo(8);
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

    @Test
    void namesEachCredentialThatIsRefusedOnceAndSaysWhatToDo() throws Exception {
        try (var sandbox = Sandbox.start(SandboxOptions.in(directory))) {
            var process = sandbox.start(
                    Service.VIDEO_CONSUMER, Map.of("REPLICATE_API_TOKEN", "wrong", "R2_SECRET_ACCESS_KEY", "wrong"));

            awaitUntil(
                    "both complaints",
                    () -> complaints(process, "check REPLICATE_API_TOKEN") > 0
                            && complaints(process, "check R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY") > 0);
            // Both are asked again and again meanwhile.
            await().during(Duration.ofSeconds(8))
                    .atMost(Duration.ofSeconds(9))
                    .until(() -> complaints(process, "check REPLICATE_API_TOKEN") == 1
                            && complaints(process, "check R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY") == 1);

            assertThat(process.readiness().statusCode()).isEqualTo(503);
            assertThat(process.readiness().body()).contains("check REPLICATE_API_TOKEN", "R2_SECRET_ACCESS_KEY");
            assertThat(log(process.name())).doesNotContain("\tat ");
        }
    }

    @Test
    void waitsForATransferFolderAndLosesNothing() throws Exception {
        var inTheWay = Files.createFile(directory.resolve("file"));
        var folder = inTheWay.resolve("transfers").toString();
        try (var sandbox = Sandbox.start(SandboxOptions.in(directory));
                var publisher = sandbox.publisher();
                var reader = sandbox.reader(List.of(EventTopic.VIDEO_GENERATED.topic()))) {
            var process = sandbox.start(Service.VIDEO_CONSUMER, Map.of("VIDEO_TRANSFER_FOLDER", folder));
            publisher.publish(request()).get();
            awaitUntil(
                    "a transfer that fails",
                    () -> log(process.name()).contains("state=Keeping waits: the transfer folder " + folder));
            awaitUntil(
                    "readiness to tell",
                    () -> process.readiness().body().contains("the transfer folder " + folder + " cannot be used"));

            Files.delete(inTheWay);

            process.awaitReady(Duration.ofSeconds(60));
            awaitUntil("the video", () -> !reader.poll(Duration.ofMillis(200)).isEmpty());
            assertThat(sandbox.replicate().predictionsFor("kite")).hasSize(1);
        }
    }

    private static VideoRequested request() {
        return VideoRequested.newBuilder()
                .setRequestId("r-1")
                .setTenantId("tenant-1")
                .setCampaignId("campaign-1")
                .setRequestedAt(Instant.now())
                .setPrompt("a red kite over green hills")
                .setModel("veo-3.1")
                .build();
    }

    private long complaints(ServiceProcess process, String about) throws IOException {
        return log(process.name()).lines().filter(line -> line.contains(about)).count();
    }

    private String log(String process) throws IOException {
        var file = directory.resolve("logs").resolve(process + ".log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String broker(Sandbox sandbox) {
        return String.valueOf(sandbox.environment().get("KAFKA_BOOTSTRAP_SERVERS"));
    }
}
