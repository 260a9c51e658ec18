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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure, before anything is read, that the topics are there and the broker keeps its transactions' promises. */
final class TopicCheck {

    private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(2);
    private static final short SAFE_TRANSACTIONS = 2;

    private final KafkaSettings.Topics topics;
    private final String broker;
    private final Supplier<Admin> admins;

    /** @param broker for people */
    TopicCheck(KafkaSettings.Topics topics, String broker, Supplier<Admin> admins) {
        this.topics = topics;
        this.broker = broker;
        this.admins = admins;
    }

    /** Blocks until all is well, or until the latch opens. */
    void awaitTopics(CountDownLatch giveUp) throws InterruptedException {
        var told = "";
        try (var admin = admins.get()) {
            while (giveUp.getCount() > 0) {
                var trouble = trouble(admin);
                if (trouble.isEmpty()) {
                    warnOfUnsafeTransactions(admin);
                    return;
                }
                if (!trouble.get().equals(told)) {
                    told = trouble.get();
                    log.warn("waiting: {}", told);
                }
                var _ = giveUp.await(BEFORE_ANOTHER_TRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private Optional<String> trouble(Admin admin) throws InterruptedException {
        var partitions = new HashMap<String, Integer>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(all()).topicNameValues().entrySet()) {
            try {
                partitions.put(
                        topic.getKey(), topic.getValue().get().partitions().size());
            } catch (ExecutionException e) {
                return Optional.of("the broker at " + broker + " does not describe the topic " + topic.getKey() + ": "
                        + e.getCause());
            }
        }
        var requested = partitions.get(topics.requested());
        var ledger = partitions.get(topics.jobLedger());
        return Objects.equals(requested, ledger)
                ? Optional.empty()
                : Optional.of("the topic " + topics.requested() + " has " + requested + " partitions and "
                        + topics.jobLedger() + " has " + ledger + "; they must have the same number");
    }

    private List<String> all() {
        return List.of(
                topics.requested(),
                topics.jobLedger(),
                topics.generated(),
                topics.failed(),
                topics.progressed(),
                topics.quoted(),
                topics.deadLetters());
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
            log.warn("the broker at {} does not tell its transaction.version: {}", broker, e.getCause());
        }
    }
}
