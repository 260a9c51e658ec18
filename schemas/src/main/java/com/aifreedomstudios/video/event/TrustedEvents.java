package com.aifreedomstudios.video.event;

import com.aifreedomstudios.video.event.v1.VideoRequested;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that it may make objects of the event classes. Avro makes none of a class it was not told to trust, and
 * refuses to read the record instead. Loading {@link EventTopic} does it; a program that does not use that calls
 * {@link #trust()} before it reads.
 */
public final class TrustedEvents {
    private static boolean trusted;

    private TrustedEvents() {}

    /** Adds the event classes to those that are trusted already; calling it again changes nothing. */
    public static synchronized void trust() {
        if (!trusted) {
            var events = VideoRequested.class.getPackageName();
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    ClassSecurityValidator.getGlobal(),
                    type -> type.getPackageName().equals(events)));
            trusted = true;
        }
    }
}
