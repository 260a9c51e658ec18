package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Refusal;
import java.net.URI;

/** Fetches and examines pictures that users point at; trusts neither the address nor the bytes. */
public interface FetchPicture {

    /**
     * Blocks for seconds, and repeats what is worth repeating. A server that does not answer in the end is a refusal, not
     * a fault that passes: it is the user's to mend.
     */
    Result fetch(URI url);

    /** Examines a picture that is at hand. */
    Result examine(byte[] content);

    /** A picture, or why it cannot be used. */
    sealed interface Result {

        /** It can be used. */
        record Usable(Picture picture) implements Result {}

        /** It cannot: REFERENCE_UNREADABLE, REFERENCE_TOO_LARGE or REFERENCE_FORBIDDEN. */
        record Unusable(Refusal refusal) implements Result {}
    }
}
