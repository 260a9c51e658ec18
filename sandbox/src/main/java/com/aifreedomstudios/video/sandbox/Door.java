package com.aifreedomstudios.video.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that listens, with the port it gets where fixed ones are wanted. */
public enum Door {
    BROKER(19092),
    REGISTRY(18081),
    OBJECT_STORE(19000),
    PUBLIC_BUCKET(19001),
    REPLICATE(18090),
    REPLICATE_DELIVERY(18091),
    POE(18092),
    IMAGES(18093),
    PLATFORM(18094),
    VIDEO_CONSUMER(18080),
    CAMPAIGN_ADAPTER(18082);

    private final int fixedPort;

    Door(int fixedPort) {
        this.fixedPort = fixedPort;
    }

    public int fixedPort() {
        return fixedPort;
    }

    /** As people write it: {@code object-store}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Door> labelled(String label) {
        return Stream.of(values()).filter(door -> door.label().equals(label)).findFirst();
    }
}
