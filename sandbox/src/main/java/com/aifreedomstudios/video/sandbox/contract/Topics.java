package com.aifreedomstudios.video.sandbox.contract;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.InternalTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the contract, their dead-letter topics and the internal ones. */
public final class Topics {

    private Topics() {}

    /** With as many replicas as the cluster makes by default. Topics that exist stay as they are. */
    public static void create(String bootstrapServers, int partitions) {
        List<NewTopic> topics = new ArrayList<>();
        for (EventTopic topic : EventTopic.values()) {
            topics.add(topic(topic.topic(), partitions, topic.cleanup().settings()));
            topics.add(topic(topic.deadLetterTopic(), partitions, EventTopic.DEAD_LETTER_CLEANUP.settings()));
        }
        for (InternalTopic topic : InternalTopic.values()) {
            topics.add(topic(topic.topic(), partitions, topic.settings()));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var created : admin.createTopics(topics).values().values()) {
                await(created);
            }
        }
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create the topics", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", e);
        }
    }
}
