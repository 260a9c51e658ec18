package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Follows requests through the topics and the platform, as an outsider can. For one thread. */
final class Follower implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            EventTopic.VIDEO_PROGRESSED.topic(),
            EventTopic.VIDEO_GENERATED.topic(),
            EventTopic.VIDEO_FAILED.topic(),
            EventTopic.CREATIVE_ATTACHED.topic(),
            EventTopic.CREATIVE_REJECTED.topic());

    private final EventReader reader;
    private final PlatformSimulator platform;
    private final Map<String, Story> stories = new LinkedHashMap<>();

    Follower(Sandbox sandbox, Collection<Subject> subjects) {
        this.reader = sandbox.reader(TOPICS);
        this.platform = sandbox.platform();
        subjects.forEach(subject -> stories.put(subject.requestId(), new Story(subject)));
    }

    Collection<Story> stories() {
        return stories.values();
    }

    /** Listens until every story is told or the time is over, and shows them as they go. */
    void follow(Instant until, Scoreboard scoreboard, Runnable eachTime) {
        while (Instant.now().isBefore(until) && !stories.values().stream().allMatch(this::isTold)) {
            eachTime.run();
            reader.poll(Duration.ofMillis(200)).forEach(this::hear);
            scoreboard.show(stories.values(), this::isTold);
        }
        scoreboard.show(stories.values(), this::isTold);
    }

    /** Whether nothing more is expected: its video is placed, or its failure is told in the chat. */
    boolean isTold(Story story) {
        return story.failed()
                .map(failed -> Chat.says(platform, story, failed.getMessage()))
                .orElseGet(() -> story.generated().isPresent() && story.isPlaced());
    }

    @Override
    public void close() {
        reader.close();
    }

    private void hear(SpecificRecord event) {
        Object requestId = event.get(event.getSchema().getField("requestId").pos());
        Story story = stories.get(String.valueOf(requestId));
        if (story != null) {
            story.hear(event);
        }
    }
}
