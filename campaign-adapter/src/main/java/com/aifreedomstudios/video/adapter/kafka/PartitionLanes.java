package com.aifreedomstudios.video.adapter.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lanes of the partitions held, and the offsets they have reached. Belongs to the polling thread. */
final class PartitionLanes implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(PartitionLanes.class);
    private static final Duration COMMIT = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final RecordWork work;
    private final BackOff backOff;
    private final Duration stopWithin;
    private final Map<TopicPartition, PartitionLane> lanes = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private boolean committing;

    PartitionLanes(Consumer<byte[], byte[]> consumer, RecordWork work, BackOff backOff, Duration stopWithin) {
        this.consumer = consumer;
        this.work = work;
        this.backOff = backOff;
        this.stopWithin = stopWithin;
    }

    /** Has the records worked through, and pauses the partition until that is done. */
    void start(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        consumer.pause(Set.of(partition));
        lanes.computeIfAbsent(partition, lane -> new PartitionLane(lane, work, backOff))
                .start(records);
    }

    /** Commits what is done, and resumes the partitions that have nothing in hand. */
    void settle() {
        Map<TopicPartition, OffsetAndMetadata> due = due(lanes.keySet());
        if (!due.isEmpty() && !committing) {
            committing = true;
            consumer.commitAsync(due, (offsets, failure) -> {
                committing = false;
                if (failure == null) {
                    committed.putAll(offsets);
                } else {
                    log.warn("Offsets not committed yet, trying again: {}", failure.toString());
                }
            });
        }
        lanes.forEach((partition, lane) -> {
            if (lane.idle()) {
                consumer.resume(Set.of(partition));
            }
        });
    }

    /** Ends all work and commits what is done. */
    void stop() {
        leave(Set.copyOf(lanes.keySet()), true);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            log.info("Assigned {}", partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        leave(partitions, true);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        leave(partitions, false);
    }

    private void leave(Collection<TopicPartition> partitions, boolean mayCommit) {
        List<PartitionLane> leaving = lanes.values().stream()
                .filter(lane -> partitions.contains(lane.partition()))
                .toList();
        leaving.forEach(PartitionLane::askToStop);
        long deadline = System.nanoTime() + stopWithin.toNanos();
        leaving.forEach(lane -> lane.awaitStop(Duration.ofNanos(deadline - System.nanoTime())));
        if (mayCommit) {
            commit(due(partitions));
        }
        lanes.keySet().removeAll(partitions);
        committed.keySet().removeAll(partitions);
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> due) {
        if (due.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(due, COMMIT);
        } catch (KafkaException e) {
            // Whoever reads these records next does the same work with the same ids.
            log.warn("Offsets {} not committed: {}", due, e.toString());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> due(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
        lanes.forEach((partition, lane) -> {
            OffsetAndMetadata reached = lane.reached();
            if (partitions.contains(partition) && reached != null && !reached.equals(committed.get(partition))) {
                due.put(partition, reached);
            }
        });
        return due;
    }
}
