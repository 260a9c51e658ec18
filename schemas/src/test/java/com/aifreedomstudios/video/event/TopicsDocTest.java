package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/topics.md} says what the code does. */
class TopicsDocTest {
    private static final String DOC = Release.text(Path.of("../docs/topics.md"));

    @Test
    void listsEveryTopicOfTheContractAndNoOther() {
        assertThat(rows(6).map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(4))))
                .containsExactlyElementsOf(Arrays.stream(EventTopic.values())
                        .map(topic -> List.of(
                                "`" + topic.topic() + "`",
                                topic.key(),
                                topic.value().getSimpleName(),
                                inWords(topic.cleanup())))
                        .toList());
    }

    @Test
    void listsEveryInternalTopicAndNoOther() {
        assertThat(rows(4))
                .containsExactlyElementsOf(Arrays.stream(InternalTopic.values())
                        .map(topic -> List.of("`" + topic.topic() + "`", topic.key(), inWords(topic.cleanup())))
                        .toList());
    }

    @Test
    void saysHowDeadLettersAreNamedAndKept() {
        assertThat(DOC).contains("`" + EventTopic.VIDEO_REQUESTED.deadLetterTopic() + "`");
        assertThat(inWords(EventTopic.DEAD_LETTER_CLEANUP)).isEqualTo("delete after 60 days");
        assertThat(DOC).contains("kept for 60 days");
    }

    @Test
    void namesEveryHeader() {
        var headers = CloudEvent.about(
                        "acme", "r-1", EventTopic.VIDEO_FAILED.schema(), 0, URI.create("/s"), Instant.EPOCH)
                .headers();

        assertThat(headers.keySet()).allSatisfy(name -> assertThat(DOC).containsPattern("`" + name + "[`:]"));
    }

    /** The cells of the table rows with that many bars that begin with a topic's name. */
    private static Stream<List<String>> rows(int bars) {
        return DOC.lines()
                .filter(line -> line.startsWith("| `video")
                        && line.chars().filter(c -> c == '|').count() == bars)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
    }

    private static String inWords(Cleanup cleanup) {
        var settings = cleanup.settings();
        var policy = Objects.requireNonNull(settings.get("cleanup.policy"));
        var retention = settings.get("retention.ms");
        if (retention == null) {
            return policy;
        }
        var days = Duration.ofMillis(Long.parseLong(retention)).toDays();
        return "%s after %d day%s".formatted(policy, days, days == 1 ? "" : "s");
    }
}
