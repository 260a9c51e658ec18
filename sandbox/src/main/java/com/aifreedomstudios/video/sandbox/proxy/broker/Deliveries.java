package com.aifreedomstudios.video.sandbox.proxy.broker;

import com.aifreedomstudios.video.event.EventTopic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.message.FetchResponseData.FetchableTopicResponse;
import org.apache.kafka.common.message.FetchResponseData.PartitionData;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.utils.Utils;

/** Finds the requests in what a consumer has fetched. For one thread. */
final class Deliveries {

    static final String TOPIC = EventTopic.VIDEO_REQUESTED.topic();

    private final TopicNames topics;
    private final RequestReader reader = new RequestReader();

    Deliveries(TopicNames topics) {
        this.topics = topics;
    }

    /** For each record {@code campaignId}, which is the record's key, and {@code key} where it is a request. */
    List<Map<String, String>> in(FetchResponse fetched) {
        return fetched.data().responses().stream()
                .filter(topic -> topics.is(TOPIC, topic.topic(), topic.topicId()))
                .map(FetchableTopicResponse::partitions)
                .flatMap(List::stream)
                .flatMap(Deliveries::records)
                .map(this::details)
                .toList();
    }

    private static Stream<Record> records(PartitionData partition) {
        return partition.records() instanceof MemoryRecords records
                ? Batches.of(records).flatMap(Batches::records)
                : Stream.empty();
    }

    private Map<String, String> details(Record record) {
        String campaign = record.hasKey() ? new String(Utils.toArray(record.key()), StandardCharsets.UTF_8) : "";
        return reader.key(record.hasValue() ? Utils.toArray(record.value()) : new byte[0])
                .map(key -> Map.of("key", key, "campaignId", campaign))
                .orElse(Map.of("campaignId", campaign));
    }
}
