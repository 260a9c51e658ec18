package com.aifreedomstudios.video.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {

    @TempDir
    private Path directory;

    @Test
    void diesWithItsParentEvenIfThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Jdk.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfOne.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();
        Path pidFile = directory.resolve("pid");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(pidFile));
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(5)).until(() -> !child.isAlive());
    }

    @Test
    void standsStillWhileSuspended() {
        try (ChildProcess child = start("while :; do echo tick; sleep 0.05; done")) {
            await().until(() -> !child.log().lastLines(1).isEmpty());

            child.suspend();
            await().until(() -> state(child) == 'T');
            child.resume();

            await().until(() -> state(child) != 'T');
        }
    }

    @Test
    void isReportedWithItsLastWordsIfItEndsBeforeItIsReady() {
        ChildProcess child = start("echo the disk is full; exit 3");

        Readiness never = () -> false;

        assertThatThrownBy(() -> never.await(child, Duration.ofSeconds(10)))
                .isInstanceOf(ProcessFailed.class)
                .hasMessageContaining("child ended with exit code 3")
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("child.log");
    }

    @Test
    void isReportedIfItIsNotReadyInTime() {
        try (ChildProcess child = start("exec sleep 100")) {
            Readiness never = () -> false;

            assertThatThrownBy(() -> never.await(child, Duration.ofMillis(100)))
                    .isInstanceOf(ProcessFailed.class)
                    .hasMessageContaining("was not ready within");
        }
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                new Launch("child", List.of("/bin/sh", "-c", script), Map.of(), directory.resolve("child.log")));
    }

    private static char state(ChildProcess child) throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(child.pid())).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).charAt(0);
    }
}
