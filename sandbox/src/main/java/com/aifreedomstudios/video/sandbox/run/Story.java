package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.CreativeAttached;
import com.aifreedomstudios.video.event.v1.CreativeRejected;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoProgressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What has been heard about one request. For one thread. */
final class Story {

    private final Subject subject;
    private final List<SpecificRecord> outcomes = new ArrayList<>();
    private @Nullable VideoProgressed progress;
    private @Nullable SpecificRecord attachment;

    Story(Subject subject) {
        this.subject = subject;
    }

    void hear(SpecificRecord event) {
        switch (event) {
            case VideoProgressed news
            when progress == null || news.getSequence() > progress.getSequence() -> progress = news;
            case VideoGenerated outcome -> outcomes.add(outcome);
            case VideoFailed outcome -> outcomes.add(outcome);
            case CreativeAttached attached -> attachment = attached;
            case CreativeRejected rejected -> attachment = rejected;
            default -> {}
        }
    }

    Subject subject() {
        return subject;
    }

    Optional<VideoProgressed> progress() {
        return Optional.ofNullable(progress);
    }

    List<SpecificRecord> outcomes() {
        return List.copyOf(outcomes);
    }

    Optional<VideoGenerated> generated() {
        return first(VideoGenerated.class);
    }

    Optional<VideoFailed> failed() {
        return first(VideoFailed.class);
    }

    Optional<CreativeRejected> rejected() {
        return Optional.ofNullable(attachment)
                .filter(CreativeRejected.class::isInstance)
                .map(CreativeRejected.class::cast);
    }

    /** Whether the platform has answered about the video; of a failure the platform tells in the chat alone. */
    boolean isPlaced() {
        return attachment != null;
    }

    private <T> Optional<T> first(Class<T> type) {
        return outcomes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
