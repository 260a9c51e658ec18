package com.aifreedomstudios.video.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** The topics that video-consumer keeps for itself; listed for whoever creates topics, not for reading. */
public enum InternalTopic {
    JOB_LEDGER("video-consumer.job-ledger", "tenantId/requestId", Cleanup.COMPACT_AND_DELETE),
    SPEND_LEDGER("video-consumer.spend-ledger", "campaignId", Cleanup.COMPACT),
    PROVIDER_SIGNALS("video-consumer.provider-signals", "requestId", Cleanup.DELETE_SOON);

    private static final int LARGEST_JOB_BYTES = 4 * 1024 * 1024;
    private static final int LEDGER_SEGMENT_BYTES = 32 * 1024 * 1024;

    private final String topic;
    private final String key;
    private final Cleanup cleanup;

    InternalTopic(String topic, String key, Cleanup cleanup) {
        this.topic = topic;
        this.key = key;
        this.cleanup = cleanup;
    }

    /** The topic's default name. It must have as many partitions as {@link EventTopic#VIDEO_REQUESTED}. */
    public String topic() {
        return topic;
    }

    /** What the record's key is made of. */
    public String key() {
        return key;
    }

    /** How long the topic keeps its records. */
    public Cleanup cleanup() {
        return cleanup;
    }

    /**
     * The topic's settings, in the broker's words. A job may carry the pictures of its request, written as text.
     *
     * <p>The job ledger is read from its beginning whenever a partition is restored. What is read in vain are states that
     * compaction has not removed yet: the newest segment, which it never touches, and as much before it as the cleaner
     * tolerates. Kafka's defaults (a segment of 1 GiB or 7 days, and half of the rest) would mean that a week's worth of
     * every state of every job is read. Finished jobs are deleted by whole segments, too, so small ones forget in time.
     */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<>(cleanup.settings());
        if (this == JOB_LEDGER) {
            settings.put("segment.bytes", Integer.toString(LEDGER_SEGMENT_BYTES));
            settings.put("min.cleanable.dirty.ratio", "0.2");
            settings.put("max.message.bytes", Integer.toString(LARGEST_JOB_BYTES));
        }
        return settings;
    }
}
