package com.aifreedomstudios.video.acceptance.world;

import java.util.HashMap;
import java.util.Map;

/**
 * What a row's system is like.
 *
 * @param environment of every instance of video-consumer
 * @param tapped whether taps observe what goes on between the services and broker, registry and store
 */
public record Setting(int brokers, int partitions, Map<String, String> environment, boolean tapped) {

    /** Everything that takes its time by default takes seconds here, so that a fault is over in seconds, too. */
    public static final Setting HASTY = new Setting(
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
                    Map.entry("VIDEO_STORAGE_CALLTIMEOUT", "10s")),
            true);

    /** The partitions of an adapter that died go on elsewhere after seconds, too. */
    public static final Map<String, String> HASTY_ADAPTER = Map.of(
            "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS", "3000",
            "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS", "500");

    /** As delivered. */
    public static final Setting DEFAULT = new Setting(1, 12, Map.of(), true);

    /** With many partitions, and limits that are not the account's but the system's own. */
    public static final Setting LARGE = new Setting(
            1, 24, Map.of("VIDEO_KAFKA_MAXLIVEJOBS", "100000", "VIDEO_REPLICATE_CREATESPERMINUTE", "60000"), true);

    public Setting with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Setting(brokers, partitions, Map.copyOf(more), tapped);
    }

    public Setting onBrokers(int count) {
        return new Setting(count, partitions, environment, tapped);
    }

    public Setting untapped() {
        return new Setting(brokers, partitions, environment, false);
    }
}
