package com.aifreedomstudios.video.sandbox;

import java.nio.file.Path;

/** The services that are tried in a sandbox. */
public enum Service {
    VIDEO_CONSUMER("video-consumer", Door.VIDEO_CONSUMER),
    CAMPAIGN_ADAPTER("campaign-adapter", Door.CAMPAIGN_ADAPTER);

    private final String label;
    private final Door door;

    Service(String label, Door door) {
        this.label = label;
        this.door = door;
    }

    /** The module's and the process's name. */
    public String label() {
        return label;
    }

    Door door() {
        return door;
    }

    /** Where the build puts it. */
    public Path jar() {
        return Checkout.root().resolve(label).resolve("target").resolve(label + "-exec.jar");
    }
}
