package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a running service takes of the machine, asked of the JVM and of the system. */
public record Instance(ServiceProcess process) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+)");

    /** In MiB, after a full collection: what really is alive. */
    public long liveHeap() {
        return TOTAL.matcher(histogram()).results().mapToLong(Instance::number).sum() >> 20;
    }

    /** What is alive, class by class, the largest first. */
    String histogram() {
        return jcmd("GC.class_histogram");
    }

    /** In MiB, with whatever is not collected yet. */
    long usedHeap() {
        return USED.matcher(jcmd("GC.heap_info"))
                        .results()
                        .limit(1)
                        .mapToLong(Instance::number)
                        .sum()
                >> 10;
    }

    /** Of the operating system. */
    long threads() {
        return THREADS.matcher(status()).results().mapToLong(Instance::number).sum();
    }

    /** In MiB, as the operating system counts it. */
    long resident() {
        return RESIDENT.matcher(status()).results().mapToLong(Instance::number).sum() >> 10;
    }

    Duration processorTime() {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private String status() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jcmd(String command) {
        var tool = Path.of(Jdk.java()).resolveSibling("jcmd").toString();
        try {
            var asked = new ProcessBuilder(List.of(tool, Long.toString(process.pid()), command))
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(MatchResult found) {
        return Long.parseLong(found.group(1));
    }
}
