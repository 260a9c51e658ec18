package com.aifreedomstudios.video.consumer.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for whatever the cluster does otherwise than our promises need, and warns of it; changes nothing. */
final class ClusterSurvey {

    private static final Logger log = LoggerFactory.getLogger(ClusterSurvey.class);

    private static final short SAFE_TRANSACTIONS = 2;
    /** From which on one may be lost without anything being lost with it. */
    private static final int SAFE_REPLICAS = 3;

    private final String broker;

    /** @param broker for people */
    ClusterSurvey(String broker) {
        this.broker = broker;
    }

    void look(Admin admin, List<DesiredTopic> desired, Map<String, TopicDescription> topics)
            throws InterruptedException {
        warnOfUnsafeTransactions(admin);
        try {
            var actual = settings(admin, topics.keySet());
            var brokers = admin.describeCluster().nodes().get().size();
            for (DesiredTopic topic : desired) {
                var settings = actual.getOrDefault(topic.name(), Map.of());
                Stream.concat(
                                topic.deviations(settings).stream(),
                                durability(replicas(topics.get(topic.name())), brokers, settings))
                        .forEach(deviation -> log.warn("topic={} has {}", topic.name(), deviation));
            }
        } catch (ExecutionException e) {
            log.warn(
                    "the broker at {} does not tell the settings of its topics, so they are not checked: {}",
                    broker,
                    String.valueOf(e.getCause()));
        }
    }

    private static Map<String, Map<String, String>> settings(Admin admin, Collection<String> topics)
            throws InterruptedException, ExecutionException {
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        return admin.describeConfigs(resources).all().get().entrySet().stream()
                .collect(Collectors.toMap(config -> config.getKey().name(), config -> settings(config.getValue())));
    }

    private static Map<String, String> settings(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static int replicas(@Nullable TopicDescription topic) {
        return topic == null
                ? 0
                : topic.partitions().stream()
                        .mapToInt(partition -> partition.replicas().size())
                        .min()
                        .orElse(0);
    }

    /** What puts acknowledged records at risk. */
    static Stream<String> durability(int replicas, int brokers, Map<String, String> settings) {
        var found = new ArrayList<String>();
        if (replicas == 1 && brokers > 1) {
            found.add("replication factor 1 on a cluster of " + brokers
                    + " brokers: what is written there is lost with one of them");
        }
        if (replicas >= SAFE_REPLICAS && "1".equals(settings.get("min.insync.replicas"))) {
            found.add("min.insync.replicas=1, not 2: what one broker alone has acknowledged is lost with it");
        }
        if (replicas > 1 && "true".equals(settings.get("unclean.leader.election.enable"))) {
            found.add(
                    "unclean.leader.election.enable=true, not false: a broker that lags behind may take over, and what"
                            + " it has not got is lost");
        }
        return found.stream();
    }

    private void warnOfUnsafeTransactions(Admin admin) throws InterruptedException {
        try {
            var feature = admin.describeFeatures()
                    .featureMetadata()
                    .get()
                    .finalizedFeatures()
                    .get("transaction.version");
            if (feature == null || feature.maxVersionLevel() < SAFE_TRANSACTIONS) {
                log.warn(
                        "the broker at {} has transaction.version below {}: transactions may be lost or torn, and with them"
                                + " the promise of exactly one outcome; please upgrade the feature",
                        broker,
                        SAFE_TRANSACTIONS);
            }
        } catch (ExecutionException e) {
            log.warn(
                    "the broker at {} does not tell its transaction.version: {}", broker, String.valueOf(e.getCause()));
        }
    }
}
