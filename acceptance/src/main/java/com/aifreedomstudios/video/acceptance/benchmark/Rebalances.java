package com.aifreedomstudios.video.acceptance.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts a consumer group's rebalances where the broker writes each of them down. */
final class Rebalances {

    private static final String GROUP = "video-consumer";

    /** Of the record's key; others stand for offsets. */
    private static final short GROUP_METADATA = 2;

    private final Topic written;

    Rebalances(String bootstrapServers) {
        this.written = new Topic(bootstrapServers, "__consumer_offsets");
    }

    /** Since the beginning; the first is the group's own. */
    int soFar() {
        var count = new AtomicInteger();
        written.read(Map.of(), record -> count.addAndGet(isRebalance(record) ? 1 : 0));
        return count.get();
    }

    private static boolean isRebalance(ConsumerRecord<byte[], byte[]> record) {
        var key = ByteBuffer.wrap(record.key());
        if (record.value() == null || key.getShort() != GROUP_METADATA) {
            return false;
        }
        var group = new byte[key.getShort()];
        key.get(group);
        return GROUP.equals(new String(group, StandardCharsets.UTF_8));
    }
}
