package com.aifreedomstudios.video.event;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a topic keeps its records. */
public enum Cleanup {
    /** As long as the broker keeps everything. */
    DELETE("delete", null, null),

    /**
     * Less than the seven days for which a finished request is remembered: a request still on its topic after that would
     * be generated again. A record outlives its retention by up to one segment, hence the short segments.
     */
    DELETE_BEFORE_FORGOTTEN("delete", Duration.ofDays(5), Duration.ofDays(1)),

    /** Only for as long as a generation can last. */
    DELETE_SOON("delete", Duration.ofDays(1), Duration.ofHours(1)),

    /** Long enough for a person to come back from a holiday and look. */
    DELETE_LATE("delete", Duration.ofDays(60), null),

    /** The latest record of each key, for ever. */
    COMPACT("compact", null, null),

    /** The latest record of each key, a little longer than a finished request is remembered. */
    COMPACT_AND_DELETE("compact,delete", Duration.ofDays(8), Duration.ofDays(1));

    private final String policy;
    private final @Nullable Duration retention;
    private final @Nullable Duration segment;

    Cleanup(String policy, @Nullable Duration retention, @Nullable Duration segment) {
        this.policy = policy;
        this.retention = retention;
        this.segment = segment;
    }

    /** The topic's settings, in the broker's words. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("cleanup.policy", policy);
        if (retention != null) {
            settings.put("retention.ms", Long.toString(retention.toMillis()));
        }
        if (segment != null) {
            settings.put("segment.ms", Long.toString(segment.toMillis()));
        }
        return settings;
    }
}
