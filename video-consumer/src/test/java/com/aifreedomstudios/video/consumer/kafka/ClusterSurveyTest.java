package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSurveyTest {

    private static final Map<String, String> SAFE =
            Map.of("min.insync.replicas", "2", "unclean.leader.election.enable", "false");
    private static final Map<String, String> UNSAFE =
            Map.of("min.insync.replicas", "1", "unclean.leader.election.enable", "true");

    @Test
    void warnsOfWhatPutsAcknowledgedRecordsAtRisk() {
        assertThat(ClusterSurvey.durability(3, 3, SAFE)).isEmpty();
        assertThat(ClusterSurvey.durability(1, 3, SAFE))
                .singleElement()
                .asString()
                .startsWith("replication factor 1 on a cluster of 3 brokers");
        assertThat(ClusterSurvey.durability(3, 3, UNSAFE))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("min.insync.replicas=1, not 2"),
                        line -> assertThat(line).startsWith("unclean.leader.election.enable=true, not false"));
    }

    @Test
    void expectsNoMoreOfASingleBrokerThanItCanDo() {
        assertThat(ClusterSurvey.durability(1, 1, UNSAFE)).isEmpty();
    }
}
