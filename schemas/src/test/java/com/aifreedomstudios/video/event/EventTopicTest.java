package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTopicTest {

    @ParameterizedTest
    @EnumSource
    void theKeyIsMadeOfFieldsOfTheEvent(EventTopic topic) {
        assertThat(Stream.of(topic.key().split(" or ")))
                .allSatisfy(field -> assertThat(topic.schema().getField(field)).isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void theEventsOwnDescriptionNamesTopicAndKey(EventTopic topic) {
        assertThat(topic.schema().getDoc())
                .contains("Topic " + topic.topic() + ", key ")
                .contains(topic.key());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaForTheRegistryHasNothingThatOnlyJavaNeeds(EventTopic topic) {
        assertThat(topic.schema().toString())
                .doesNotContain("avro.java")
                .contains("\"doc\"")
                .contains(topic.value().getName().replaceAll(".*\\.", ""));
    }

    @Test
    void namesAreUnique() {
        var names = Stream.concat(
                Arrays.stream(EventTopic.values())
                        .flatMap(topic -> Stream.of(topic.topic(), topic.deadLetterTopic(), topic.subject())),
                Arrays.stream(InternalTopic.values()).map(InternalTopic::topic));

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void requestsAreGoneBeforeTheirAnswersAreForgotten() {
        assertThat(EventTopic.VIDEO_REQUESTED.cleanup().settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "432000000")
                .containsEntry("segment.ms", "86400000");
    }
}
