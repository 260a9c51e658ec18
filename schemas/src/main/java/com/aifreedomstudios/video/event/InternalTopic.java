package com.aifreedomstudios.video.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** The topics that video-consumer keeps for itself; listed for whoever creates topics, not for reading. */
public enum InternalTopic {
    JOB_LEDGER("video-consumer.job-ledger", "tenantId/requestId", Cleanup.COMPACT_AND_DELETE),
    SPEND_LEDGER("video-consumer.spend-ledger", "campaignId", Cleanup.COMPACT),
    PROVIDER_SIGNALS("video-consumer.provider-signals", "requestId", Cleanup.DELETE_SOON);

    private static final int LARGEST_JOB_BYTES = 4 * 1024 * 1024;

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

    /** The topic's settings, in the broker's words. A job may carry the pictures of its request, written as text. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<>(cleanup.settings());
        if (this == JOB_LEDGER) {
            settings.put("max.message.bytes", Integer.toString(LARGEST_JOB_BYTES));
        }
        return settings;
    }
}
