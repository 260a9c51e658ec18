package com.aifreedomstudios.video.sandbox.proxy.broker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.requests.MetadataResponse;

/** The names of topics, learned from what clients are told: later they speak of topics by their ids alone. */
final class TopicNames {

    private final Map<Uuid, String> names = new ConcurrentHashMap<>();

    void learn(MetadataResponse told) {
        told.data().topics().stream()
                .filter(topic -> topic.name() != null && !topic.topicId().equals(Uuid.ZERO_UUID))
                .forEach(topic -> names.put(topic.topicId(), topic.name()));
    }

    /**
     * Whether a message speaks of the topic.
     *
     * @param name empty where only the id is given
     */
    boolean is(String topic, String name, Uuid id) {
        return topic.equals(name.isEmpty() ? names.get(id) : name);
    }
}
