package com.aifreedomstudios.video.sandbox.part;

import com.aifreedomstudios.video.sandbox.process.Readiness;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;

/** A broker is ready when it is one of the cluster, and has all that it is to have of the others' records. */
record BrokerReadiness(BrokerNode node) implements Readiness {

    private static final long PATIENCE_SECONDS = 2;

    @Override
    public boolean isReady() throws Exception {
        // The admin client would log a warning for each refused connection.
        new Socket(InetAddress.getLoopbackAddress(), node.port()).close();
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                node.address(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1000);
        try (Admin admin = Admin.create(configuration)) {
            return isMember(admin) && isInSync(admin);
        }
    }

    private boolean isMember(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        return admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                .anyMatch(this::isThis);
    }

    private boolean isInSync(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(this::isInSync);
    }

    private boolean isInSync(TopicPartitionInfo partition) {
        return partition.replicas().stream().noneMatch(this::isThis)
                || partition.isr().stream().anyMatch(this::isThis);
    }

    private boolean isThis(Node other) {
        return other.id() == node.id();
    }
}
