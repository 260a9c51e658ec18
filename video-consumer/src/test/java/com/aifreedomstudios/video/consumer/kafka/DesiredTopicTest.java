package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesiredTopicTest {

    private static final String DAYS_7 = "604800000";

    private final List<DesiredTopic> topics = DesiredTopic.of(
            new KafkaSettings.Topics("requested", "generated", "failed", "progressed", "quoted", "ledger"));
    private final DesiredTopic requested = topics.get(0);
    private final DesiredTopic ledger = topics.get(1);

    @Test
    void hasNothingToSayOfATopicThatIsAsItShouldBe() {
        assertThat(topics)
                .allSatisfy(
                        topic -> assertThat(topic.deviations(topic.settings())).isEmpty());
    }

    @Test
    void knowsWhyEachSettingMatters() {
        assertThat(topics)
                .allSatisfy(topic -> assertThat(topic.reasons().keySet())
                        .containsAll(topic.settings().keySet()));
    }

    @Test
    void namesEachSettingThatDiffersWithBothValuesAndWhatComesOfIt() {
        var actual = new HashMap<>(ledger.settings());
        actual.put("cleanup.policy", "delete");
        actual.put("min.cleanable.dirty.ratio", "0.5");
        actual.remove("segment.bytes");

        assertThat(ledger.deviations(actual))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("cleanup.policy=delete, not compact,delete: without compaction"),
                        line -> assertThat(line).startsWith("segment.bytes=null, not 33554432: the newest segment"),
                        line -> assertThat(line)
                                .startsWith("min.cleanable.dirty.ratio=0.5, not 0.2: compaction waits"));
    }

    @Test
    void readsValuesAsTheBrokerDoes() {
        var actual = new HashMap<>(ledger.settings());
        actual.put("cleanup.policy", "delete, compact");
        actual.put("min.cleanable.dirty.ratio", "0.20");

        assertThat(ledger.deviations(actual)).isEmpty();
    }

    @Test
    void warnsOfRequestsThatStayForLongerThanTheyAreRecognised() {
        assertThat(requested.deviations(requests("518400000", "86400000")))
                .singleElement()
                .asString()
                .startsWith("retention.ms=518400000, not 432000000");
        assertThat(requested.deviations(requests(DAYS_7, DAYS_7)))
                .contains(
                        "records that stay for up to 14 days, although requests are recognised for 7 days only: when the"
                                + " topic is read again, older ones are generated and paid for again");
        assertThat(requested.deviations(requests("-1", DAYS_7)))
                .anySatisfy(line -> assertThat(line).startsWith("records that stay for ever,"));
    }

    private static Map<String, String> requests(String retention, String segment) {
        return Map.of("cleanup.policy", "delete", "retention.ms", retention, "segment.ms", segment);
    }
}
