package com.aifreedomstudios.video.consumer.reference;

import com.aifreedomstudios.video.consumer.job.Refusal;
import java.time.Duration;

/** What one attempt to download a picture came to. */
sealed interface Download {

    /** Its bytes, unexamined. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    record Complete(byte[] content) implements Download {}

    /** It will not be had. */
    record Refused(Refusal refusal) implements Download {}

    /**
     * It may be had a little later.
     *
     * @param refusal if it is not
     * @param asked as far as the server said; zero: it did not
     */
    record Again(Refusal refusal, Duration asked) implements Download {}
}
