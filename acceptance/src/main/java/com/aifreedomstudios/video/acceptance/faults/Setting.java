package com.aifreedomstudios.video.acceptance.faults;

import java.util.HashMap;
import java.util.Map;

/**
 * What a row's system is like.
 *
 * @param environment of every instance of video-consumer
 */
record Setting(int brokers, int partitions, Map<String, String> environment) {

    /** Everything that takes its time by default takes seconds here, so that a fault is over in seconds, too. */
    static final Setting HASTY = new Setting(
            1,
            12,
            Map.ofEntries(
                    Map.entry("SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS", "3000"),
                    Map.entry("SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS", "500"),
                    Map.entry("SPRING_KAFKA_CONSUMER_PROPERTIES_MAX_POLL_INTERVAL_MS", "3000"),
                    Map.entry("VIDEO_JOBS_SUBMITWITHIN", "4s"),
                    Map.entry("VIDEO_JOBS_CONFIRMWITHIN", "3s"),
                    Map.entry("VIDEO_JOBS_LOOKAGAINAFTER", "300ms"),
                    Map.entry("VIDEO_JOBS_RETRYFIRST", "200ms"),
                    Map.entry("VIDEO_JOBS_RETRYLONGEST", "2s"),
                    Map.entry("VIDEO_REPLICATE_POLLINTERVAL", "300ms"),
                    Map.entry("VIDEO_REPLICATE_CREATETIMEOUT", "3s"),
                    Map.entry("VIDEO_REPLICATE_READTIMEOUT", "5s"),
                    Map.entry("VIDEO_REPLICATE_CREATESPERMINUTE", "60000"),
                    Map.entry("VIDEO_STORAGE_PARTSIZE", "5MB"),
                    Map.entry("VIDEO_STORAGE_CALLTIMEOUT", "10s")));

    /** The partitions of an adapter that died go on elsewhere after seconds, too. */
    static final Map<String, String> HASTY_ADAPTER = Map.of(
            "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS", "3000",
            "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS", "500");

    /** As delivered. */
    static final Setting DEFAULT = new Setting(1, 12, Map.of());

    Setting with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Setting(brokers, partitions, Map.copyOf(more));
    }

    Setting onBrokers(int count) {
        return new Setting(count, partitions, environment);
    }
}
