package com.aifreedomstudios.video.sandbox.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a broker is configured with. */
final class BrokerProperties {

    private static final int MOST_REPLICAS = 3;

    private final BrokerNode node;
    private final List<BrokerNode> cluster;

    BrokerProperties(BrokerNode node, List<BrokerNode> cluster) {
        this.node = node;
        this.cluster = cluster;
    }

    /** Into a file in the broker's folder. */
    Path write(Path directory) {
        try {
            Files.createDirectories(directory);
            Path data = directory.resolve("data").toAbsolutePath();
            return Files.writeString(directory.resolve("server.properties"), text(data));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare broker " + node.id(), e);
        }
    }

    private String text(Path data) {
        int replicas = Math.min(MOST_REPLICAS, cluster.size());
        return """
            process.roles=broker,controller
            node.id=%d
            controller.quorum.voters=%s
            controller.listener.names=CONTROLLER
            listeners=%s,CONTROLLER://127.0.0.1:%d
            advertised.listeners=%s
            inter.broker.listener.name=PLAINTEXT
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,TAPPED:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%s
            auto.create.topics.enable=false
            default.replication.factor=%7$d
            min.insync.replicas=%8$d
            offsets.topic.replication.factor=%7$d
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=%7$d
            transaction.state.log.min.isr=%8$d
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=%7$d
            share.coordinator.state.topic.min.isr=%8$d
            group.initial.rebalance.delay.ms=0
            group.min.session.timeout.ms=1000
            broker.heartbeat.interval.ms=1000
            broker.session.timeout.ms=4000
            log.cleaner.dedupe.buffer.size=16777216
            num.recovery.threads.per.data.dir=1
            """.formatted(
                node.id(),
                cluster.stream()
                        .map(each -> each.id() + "@127.0.0.1:" + each.controllerPort())
                        .collect(Collectors.joining(",")),
                listeners(node.tapped().map(BrokerNode.Tapped::port).stream().toList()),
                node.controllerPort(),
                listeners(
                        node.tapped().map(BrokerNode.Tapped::proxyPort).stream().toList()),
                data,
                replicas,
                Math.ceilDiv(replicas, 2));
    }

    private String listeners(List<Integer> tapped) {
        return "PLAINTEXT://" + node.address()
                + tapped.stream().map(port -> ",TAPPED://127.0.0.1:" + port).collect(Collectors.joining());
    }
}
