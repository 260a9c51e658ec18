package com.aifreedomstudios.video.consumer.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure, before anything is read, that the topics are there; then the cluster is looked over. */
final class TopicCheck {

    private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(2);

    private final KafkaSettings settings;
    private final String broker;
    private final Supplier<Admin> admins;

    /** @param broker for people */
    TopicCheck(KafkaSettings settings, String broker, Supplier<Admin> admins) {
        this.settings = settings;
        this.broker = broker;
        this.admins = admins;
    }

    /** Blocks until all is well, or until the latch opens. */
    void awaitTopics(CountDownLatch giveUp) throws InterruptedException {
        var desired = DesiredTopic.of(settings.topics());
        var told = Optional.<String>empty();
        try (var admin = admins.get()) {
            while (giveUp.getCount() > 0) {
                Optional<String> trouble;
                try {
                    var found = describe(admin, desired);
                    var missing = desired.stream()
                            .filter(topic -> !found.containsKey(topic.name()))
                            .toList();
                    trouble = missing.isEmpty() ? unequal(found) : make(admin, missing, found);
                    if (missing.isEmpty() && trouble.isEmpty()) {
                        new ClusterSurvey(broker).look(admin, desired, found);
                        return;
                    }
                } catch (ExecutionException e) {
                    trouble = Optional.of("the broker at " + broker + " does not describe the topics: " + e.getCause());
                }
                if (trouble.isPresent() && !trouble.equals(told)) {
                    told = trouble;
                    log.warn("waiting: {}", trouble.get());
                }
                var _ = giveUp.await(BEFORE_ANOTHER_TRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Those that are there. */
    private static Map<String, TopicDescription> describe(Admin admin, List<DesiredTopic> desired)
            throws InterruptedException, ExecutionException {
        var names = desired.stream().map(DesiredTopic::name).toList();
        var found = new HashMap<String, TopicDescription>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                found.put(topic.getKey(), topic.getValue().get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found;
    }

    private Optional<String> make(Admin admin, List<DesiredTopic> missing, Map<String, TopicDescription> found)
            throws InterruptedException {
        return settings.createTopics()
                ? new TopicCreation(settings.partitions()).create(admin, missing, found)
                : Optional.of("the broker at " + broker + " has no topic "
                        + missing.stream().map(DesiredTopic::name).collect(Collectors.joining(", "))
                        + "; create what is missing, or set video.kafka.create-topics=true");
    }

    private Optional<String> unequal(Map<String, TopicDescription> found) {
        var topics = settings.topics();
        var requested = partitions(found, topics.requested());
        var ledger = partitions(found, topics.jobLedger());
        return requested == ledger
                ? Optional.empty()
                : Optional.of("the topic " + topics.requested() + " has " + requested + " partitions and "
                        + topics.jobLedger() + " has " + ledger + "; they must have the same number");
    }

    private static int partitions(Map<String, TopicDescription> found, String topic) {
        return Objects.requireNonNull(found.get(topic)).partitions().size();
    }
}
