package com.aifreedomstudios.video.sandbox.part;

import com.aifreedomstudios.video.sandbox.process.ChildProcess;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Apache Kafka, one node. */
public final class Broker implements Part {

    private static final Duration FORMATTING = Duration.ofSeconds(30);

    private final int port;
    private final Restartable process;

    private Broker(int port, Restartable process) {
        this.port = port;
        this.process = process;
    }

    /** @param port 0 for a free one */
    public static Broker start(Path directory, Path logs, int port) {
        int chosen = Ports.orFree(port);
        Path properties = writeProperties(directory, chosen);
        if (!Files.exists(directory.resolve("data/meta.properties"))) {
            format(directory, properties, logs);
        }
        Launch launch = java("broker", 384, logs.resolve("broker.log"), "kafka.Kafka", properties.toString());
        return new Broker(chosen, new Restartable(launch, () -> answers(chosen)));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Restartable process() {
        return process;
    }

    private static void format(Path directory, Path properties, Path logs) {
        Launch launch = java(
                "broker's storage tool",
                128,
                logs.resolve("broker-format.log"),
                "kafka.tools.StorageTool",
                "format",
                "-t",
                "c2FuZGJveC1jbHVzdGVyMA",
                "-c",
                properties.toString());
        ChildProcess tool = ChildProcess.start(launch);
        boolean ended = tool.awaitExit(FORMATTING);
        tool.kill();
        if (!ended || tool.exitCode().orElse(1) != 0) {
            throw new IllegalStateException("cannot format " + directory + ":\n"
                    + String.join("\n", tool.log().lastLines(8)));
        }
    }

    private static Launch java(String name, int heap, Path log, String... arguments) {
        List<String> command = new ArrayList<>(Jdk.light(heap));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", PartFiles.brokerClassPath()));
        command.addAll(List.of(arguments));
        return new Launch(name, command, Map.of(), log);
    }

    private static boolean answers(int port) throws Exception {
        // The admin client would log a warning for each refused connection.
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1000);
        try (Admin admin = Admin.create(configuration)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        }
    }

    private static Path writeProperties(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve("server.properties");
            return Files.writeString(file, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                broker.heartbeat.interval.ms=1000
                broker.session.timeout.ms=4000
                log.cleaner.dedupe.buffer.size=16777216
                num.recovery.threads.per.data.dir=1
                """.formatted(
                            port, Ports.free(), directory.resolve("data").toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the broker", e);
        }
    }
}
