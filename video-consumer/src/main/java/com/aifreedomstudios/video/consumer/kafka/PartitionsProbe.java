package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Probe;
import java.util.Optional;

/** Tells whether every partition of this process is restored. */
final class PartitionsProbe implements Probe {

    private final Assignments assignments;
    private final String topic;

    PartitionsProbe(Assignments assignments, String topic) {
        this.assignments = assignments;
        this.topic = topic;
    }

    @Override
    public String name() {
        return "partitions";
    }

    @Override
    public Optional<String> trouble() {
        if (!assignments.hasJoined()) {
            return Optional.of("this process is not a reader of " + topic + " yet");
        }
        var notReady = assignments.notReady();
        return notReady.isEmpty()
                ? Optional.empty()
                : Optional.of("partitions of " + topic + " being restored: " + notReady);
    }
}
