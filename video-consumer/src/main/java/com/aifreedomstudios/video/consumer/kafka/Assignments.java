package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.CreateLane;
import com.aifreedomstudios.video.consumer.generation.LiveJobs;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions this process has, and how far each has been read. Used by the intake's thread; the figures by anybody. */
final class Assignments implements LiveJobs {

    private static final Logger log = LoggerFactory.getLogger(Assignments.class);

    private final IntFunction<OwnedPartition> partitions;
    private final CreateLane lane;
    private final Load most;
    private final Duration handOverWithin;
    private final Map<TopicPartition, Assignment> assigned = new ConcurrentHashMap<>();
    private volatile boolean joined;

    /**
     * @param partitions makes an owner of the partition with that number
     * @param lane while it is shut, no more requests are read
     * @param most from which on no more are read
     */
    Assignments(IntFunction<OwnedPartition> partitions, CreateLane lane, Load most, Duration handOverWithin) {
        this.partitions = partitions;
        this.lane = lane;
        this.most = most;
        this.handOverWithin = handOverWithin;
    }

    void add(Collection<TopicPartition> added) {
        joined = true;
        for (TopicPartition partition : added) {
            var owned = partitions.apply(partition.partition());
            assigned.put(partition, new Assignment(partition, owned));
            owned.start();
        }
    }

    /** Before every poll: stores what has been taken in, goes back to what has not, and reads only where there is room. */
    void settle(Consumer<byte[], byte[]> consumer) {
        var taken = new HashMap<TopicPartition, OffsetAndMetadata>();
        var open = new ArrayList<TopicPartition>();
        var shut = new ArrayList<TopicPartition>();
        assigned.forEach((partition, assignment) -> {
            assignment.settle(consumer);
            assignment.toStore().ifPresent(offset -> taken.put(partition, new OffsetAndMetadata(offset)));
        });
        var hasRoom = !lane.isShut() && load().isBelow(most);
        assigned.forEach((partition, assignment) -> (hasRoom && assignment.canTake() ? open : shut).add(partition));
        consumer.pause(shut);
        consumer.resume(open);
        if (!taken.isEmpty()) {
            store(consumer, taken);
        }
    }

    private void store(Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> taken) {
        var storing = new HashMap<>(assigned);
        consumer.commitAsync(taken, (offsets, failure) -> {
            if (failure != null) {
                log.debug("offsets are not stored yet", failure);
            }
            offsets.forEach((partition, offset) -> {
                var assignment = storing.get(partition);
                if (assignment != null) {
                    assignment.stored(offset.offset(), failure == null);
                }
            });
        });
    }

    void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        var assignment = assigned.get(partition);
        if (assignment != null) {
            assignment.take(records);
        }
    }

    /** Gives all partitions away and is no longer a member of the group. */
    void handOver() {
        joined = false;
        handOver(List.copyOf(assigned.keySet()));
    }

    /** Gives partitions away in good order, side by side. Blocks until that is done. */
    void handOver(Collection<TopicPartition> revoked) {
        var threads = revoked.stream()
                .map(assigned::remove)
                .filter(assignment -> assignment != null)
                .map(assignment -> Thread.ofVirtual().start(() -> assignment.handOver(handOverWithin)))
                .toList();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void abandon(Collection<TopicPartition> lost) {
        for (TopicPartition partition : lost) {
            var assignment = assigned.remove(partition);
            if (assignment != null) {
                assignment.owned().abandon();
            }
        }
    }

    /** What everything that was read takes up. */
    Load load() {
        return assigned.values().stream().map(Assignment::load).reduce(Load.NONE, Load::plus);
    }

    @Override
    public List<RecordedJob> list() {
        return assigned.values().stream()
                .flatMap(assignment -> assignment.owned().jobs().stream())
                .toList();
    }

    /** Whether this process is a member of the group, also of one that has no partition for it. */
    boolean hasJoined() {
        return joined;
    }

    /** The numbers of the partitions that are assigned and cannot take requests yet. */
    List<Integer> notReady() {
        return assigned.entrySet().stream()
                .filter(entry -> !entry.getValue().owned().isReady())
                .map(entry -> entry.getKey().partition())
                .sorted()
                .toList();
    }
}
