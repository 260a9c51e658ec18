package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.InternalTopic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it should be.
 *
 * @param settings in the broker's words
 * @param reasons what comes of it where a setting is otherwise
 * @param goneWithin after which no record may be there any more; absent: they may stay
 */
record DesiredTopic(
        String name,
        Map<String, String> settings,
        Map<String, String> reasons,
        @Nullable Duration goneWithin) {

    private static final Map<String, String> REQUESTS = Map.of(
            "cleanup.policy",
            "compaction keeps only the latest request of each campaign",
            "retention.ms",
            "requests have to be gone before their outcomes are forgotten, but not before they are read",
            "segment.ms",
            "records outlive their retention by up to one segment");

    private static final Map<String, String> LEDGER = Map.of(
            "cleanup.policy",
            "without compaction every state of every job is read when a partition is restored, without deletion"
                    + " finished jobs are kept for ever",
            "retention.ms",
            "finished requests have to be remembered for " + KnownRequests.HORIZON.toDays()
                    + " days, or a repetition is generated and paid for again",
            "segment.ms",
            "the newest segment is neither compacted nor deleted, so restoring reads more than it needs to",
            "segment.bytes",
            "the newest segment is neither compacted nor deleted, so restoring reads more than it needs to",
            "min.cleanable.dirty.ratio",
            "compaction waits until so much of the ledger is out of date, and restoring reads that, too",
            "max.message.bytes",
            "a job that carries pictures cannot be written, and its partition comes to a stop");

    private static final Map<String, String> EVENTS =
            Map.of("cleanup.policy", "compaction keeps only the latest event of each campaign");

    private static final Map<String, String> DEAD_LETTERS = Map.of(
            "cleanup.policy",
            "compaction keeps only the latest dead letter of each campaign",
            "retention.ms",
            "dead letters have to wait until somebody looks");

    static List<DesiredTopic> of(KafkaSettings.Topics topics) {
        return List.of(
                new DesiredTopic(
                        topics.requested(),
                        EventTopic.VIDEO_REQUESTED.cleanup().settings(),
                        REQUESTS,
                        KnownRequests.HORIZON),
                new DesiredTopic(topics.jobLedger(), InternalTopic.JOB_LEDGER.settings(), LEDGER, null),
                events(topics.generated(), EventTopic.VIDEO_GENERATED),
                events(topics.failed(), EventTopic.VIDEO_FAILED),
                events(topics.progressed(), EventTopic.VIDEO_PROGRESSED),
                events(topics.quoted(), EventTopic.VIDEO_QUOTED),
                new DesiredTopic(topics.deadLetters(), EventTopic.DEAD_LETTER_CLEANUP.settings(), DEAD_LETTERS, null));
    }

    private static DesiredTopic events(String name, EventTopic topic) {
        return new DesiredTopic(name, topic.cleanup().settings(), EVENTS, null);
    }

    /** What is otherwise on the broker, in sentences for an operator. */
    List<String> deviations(Map<String, String> actual) {
        var settingsThatDiffer = settings.entrySet().stream()
                .filter(setting -> !isSame(setting.getValue(), actual.get(setting.getKey())))
                .map(setting -> "%s=%s, not %s: %s"
                        .formatted(
                                setting.getKey(),
                                actual.get(setting.getKey()),
                                setting.getValue(),
                                reasons.get(setting.getKey())));
        return Stream.concat(settingsThatDiffer, staysTooLong(actual)).toList();
    }

    private Stream<String> staysTooLong(Map<String, String> actual) {
        if (goneWithin == null) {
            return Stream.empty();
        }
        var retention = Long.parseLong(actual.getOrDefault("retention.ms", "-1"));
        var segment = Long.parseLong(actual.getOrDefault("segment.ms", "0"));
        var forEver = retention < 0
                || !actual.getOrDefault("cleanup.policy", "delete").contains("delete");
        if (!forEver && retention + segment <= goneWithin.toMillis()) {
            return Stream.empty();
        }
        var stay = forEver
                ? "for ever"
                : "for up to " + Duration.ofMillis(retention + segment).toDays() + " days";
        return Stream.of("records that stay " + stay + ", although requests are recognised for " + goneWithin.toDays()
                + " days only: when the topic is read again, older ones are generated and paid for again");
    }

    private static boolean isSame(String one, @Nullable String other) {
        return other != null && (parts(one).equals(parts(other)) || isSameNumber(one, other));
    }

    private static Set<String> parts(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static boolean isSameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException notNumbers) {
            return false;
        }
    }
}
