package com.aifreedomstudios.video.consumer.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a job ended. */
public sealed interface Outcome {

    /** The video is made and kept. */
    record Generated(KeptVideo video) implements Outcome {}

    /** There is no video. */
    record Failed(Refusal refusal, Stage stage, Charged charged) implements Outcome {}

    /**
     * Only the price was asked for.
     *
     * @param plan absent: there are problems
     */
    record Quoted(@Nullable Plan plan, List<Refusal> problems) implements Outcome {}

    /** Whether the provider charged for it. */
    enum Charged {
        YES,
        NO,
        UNKNOWN
    }
}
