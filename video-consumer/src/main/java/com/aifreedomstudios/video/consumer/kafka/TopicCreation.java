package com.aifreedomstudios.video.consumer.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates topics that are missing, as they should be.
 *
 * @param partitions of each, where no other topic decides
 */
record TopicCreation(int partitions) {

    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

    /**
     * Creates them with as many partitions as those that are there have, and as many replicas as is usual on the broker.
     *
     * @return what stands in the way
     */
    Optional<String> create(Admin admin, List<DesiredTopic> missing, Map<String, TopicDescription> there)
            throws InterruptedException {
        var count = there.values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .max()
                .orElse(partitions);
        var created = admin.createTopics(missing.stream()
                .map(topic ->
                        new NewTopic(topic.name(), Optional.of(count), Optional.empty()).configs(topic.settings()))
                .toList());
        for (Map.Entry<String, KafkaFuture<Void>> topic : created.values().entrySet()) {
            try {
                topic.getValue().get();
                log.info("topic={} is created with {} partitions", topic.getKey(), count);
            } catch (ExecutionException e) {
                // Another instance may have been faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    return Optional.of("the topic " + topic.getKey() + " cannot be created: " + e.getCause());
                }
            }
        }
        return Optional.empty();
    }
}
