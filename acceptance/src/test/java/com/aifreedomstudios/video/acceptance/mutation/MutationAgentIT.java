package com.aifreedomstudios.video.acceptance.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.sandbox.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationAgentIT {

    private static final Path AGENT = Checkout.root().resolve("acceptance/target/acceptance.jar");

    @TempDir
    Path folder;

    private record Ended(int exitCode, String output) {}

    @Test
    void saysWhatItHasChanged() throws Exception {
        var ended = load("kafka.AvroLimits", production(), Mutation.AVRO_LIMITS.javaToolOptions(AGENT));

        assertThat(ended.output()).contains(Mutation.AVRO_LIMITS.traces()).contains("main");
    }

    @Test
    void endsTheProcessWhereThereIsNothingToChange() throws Exception {
        var file = folder.resolve("com/aifreedomstudios/video/consumer/kafka/AvroLimits.class");
        Files.createDirectories(file.getParent());
        ClassFile.of().buildTo(file, ClassDesc.of("com.aifreedomstudios.video.consumer.kafka.AvroLimits"), _ -> {});

        var ended = load("kafka.AvroLimits", folder, Mutation.AVRO_LIMITS.javaToolOptions(AGENT));

        assertThat(ended.exitCode()).isEqualTo(Mutator.NOTHING_TO_CHANGE);
        assertThat(ended.output()).contains("mutation avro-limits failed", "nothing to change in AvroLimits.apply");
    }

    @Test
    void startsNothingUnderANameThatNoMutationHas() throws Exception {
        var ended = load("kafka.AvroLimits", production(), "-javaagent:" + AGENT + "=no-limits");

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output())
                .contains("there is no mutation \"no-limits\"")
                .doesNotContain("is changed");
    }

    @Test
    void isInNoService() throws IOException {
        for (String service : List.of("video-consumer", "campaign-adapter")) {
            var path = Checkout.root().resolve(service).resolve("target").resolve(service + "-exec.jar");
            try (var jar = Files.newInputStream(path)) {
                assertThat(entries(jar))
                        .anyMatch(entry -> entry.contains("com/aifreedomstudios/video/"))
                        .noneMatch(entry -> entry.contains("acceptance"));
            }
        }
    }

    /** Starts a JVM that needs this class at once; it has no {@code main} to go on with. */
    private Ended load(String type, Path classes, String options) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(java, "-cp", classes.toString(), "com.aifreedomstudios.video.consumer." + type)
                .redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", options);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static Path production() {
        return Checkout.root().resolve("video-consumer/target/classes");
    }

    /** Of a jar, and of the jars in it. */
    private static List<String> entries(InputStream jar) throws IOException {
        var names = new ArrayList<String>();
        var zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
            if (entry.getName().endsWith(".jar")) {
                names.addAll(entries(zip));
            }
        }
        return names;
    }
}
