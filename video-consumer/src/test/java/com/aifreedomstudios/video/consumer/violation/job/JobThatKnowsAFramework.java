package com.aifreedomstudios.video.consumer.violation.job;

import com.aifreedomstudios.video.event.v1.VideoRequested;
import org.springframework.stereotype.Component;

/** Knows Spring and Avro, which the core must not. */
@Component
public class JobThatKnowsAFramework {

    VideoRequested event(VideoRequested event) {
        return event;
    }
}
