package com.aifreedomstudios.video.sandbox.part;

import com.aifreedomstudios.video.sandbox.process.ChildProcess;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Apache Kafka, one process. */
public final class Broker implements Part {

    private static final Duration FORMATTING = Duration.ofSeconds(30);

    private static final int HEAP_ALONE = 384;
    private static final int HEAP_AMONG_OTHERS = 288;

    private final BrokerNode node;
    private final List<BrokerNode> cluster;
    private final Restartable process;

    private Broker(BrokerNode node, List<BrokerNode> cluster, Restartable process) {
        this.node = node;
        this.cluster = cluster;
        this.process = process;
    }

    /**
     * Starts one that needs no other.
     *
     * @param port 0 for a free one
     */
    public static Broker start(Path directory, Path logs, int port) {
        BrokerNode alone = BrokerNode.at(1, port);
        return start(directory, logs, alone, List.of(alone));
    }

    /** Returns when it is ready, for which most of the cluster must have been started. */
    static Broker start(Path directory, Path logs, BrokerNode node, List<BrokerNode> cluster) {
        String name = node.id() == 1 ? "broker" : "broker-" + node.id();
        Path properties = new BrokerProperties(node, cluster).write(directory);
        if (!Files.exists(directory.resolve("data/meta.properties"))) {
            format(directory, properties, logs.resolve(name + "-format.log"));
        }
        int heap = cluster.size() == 1 ? HEAP_ALONE : HEAP_AMONG_OTHERS;
        Launch launch = java(name, heap, logs.resolve(name + ".log"), "kafka.Kafka", properties.toString());
        return new Broker(node, cluster, new Restartable(launch, new BrokerReadiness(node)));
    }

    /** Of the whole cluster, without a proxy. */
    public String bootstrapServers() {
        return cluster.stream().map(BrokerNode::address).collect(Collectors.joining(","));
    }

    public BrokerNode node() {
        return node;
    }

    @Override
    public Restartable process() {
        return process;
    }

    private static void format(Path directory, Path properties, Path log) {
        Launch launch = java(
                "broker's storage tool",
                128,
                log,
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
}
