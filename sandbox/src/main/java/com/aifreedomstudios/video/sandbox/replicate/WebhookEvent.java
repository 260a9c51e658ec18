package com.aifreedomstudios.video.sandbox.replicate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When Replicate calls back. */
public enum WebhookEvent {
    START,
    OUTPUT,
    LOGS,
    COMPLETED;

    /** What is sent to those who gave no filter. */
    static final List<WebhookEvent> STANDARD = List.of(OUTPUT, COMPLETED);

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WebhookEvent> named(String wireName) {
        return Stream.of(values())
                .filter(event -> event.wireName().equals(wireName))
                .findFirst();
    }
}
