package com.aifreedomstudios.video.consumer.reference;

import com.aifreedomstudios.video.consumer.generation.TryLater;
import java.time.Duration;

/** Fetching a picture was cut short by us, which says nothing about the picture. The thread's interrupt flag is set. */
final class FetchInterrupted extends TryLater {

    private static final long serialVersionUID = 1;

    FetchInterrupted(Throwable cause) {
        super("Fetching a picture was interrupted.", Duration.ZERO, cause);
    }
}
