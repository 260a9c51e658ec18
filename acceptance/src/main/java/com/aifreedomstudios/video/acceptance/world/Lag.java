package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.EventTopic;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many requests nobody has taken in yet. */
public final class Lag implements AutoCloseable {

    private static final String GROUP = "video-consumer";

    private final Admin admin;
    private final int partitions;

    public Lag(String bootstrapServers, int partitions) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.partitions = partitions;
    }

    /** As the group's coordinator says; the largest number while it says nothing. */
    public long total() {
        try {
            var taken = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(IntStream.range(0, partitions)
                            .mapToObj(number -> new TopicPartition(EventTopic.VIDEO_REQUESTED.topic(), number))
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                    .all()
                    .get();
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (taken.get(end.getKey()) == null
                                    ? 0
                                    : taken.get(end.getKey()).offset()))
                    .sum();
        } catch (ExecutionException e) {
            return Long.MAX_VALUE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
