package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.TryLater;
import java.time.Duration;

/** The schema registry does not answer, or lacks a schema of the contract. */
final class RegistryUnavailable extends TryLater {

    private static final long serialVersionUID = 1;

    RegistryUnavailable(String message, Throwable cause) {
        super(message, Duration.ZERO, cause);
    }
}
