package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.sandbox.replicate.Failure;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateSimulator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The failures that can be asked for, with the code each must end in. */
enum Failing {
    FLAGGED(Failure.FLAGGED, FailureCode.PROMPT_FLAGGED),
    UNAVAILABLE(Failure.UNAVAILABLE, FailureCode.PROVIDER_UNAVAILABLE),
    NO_OUTPUT(Failure.NO_OUTPUT, FailureCode.OUTPUT_MISSING),
    NOT_A_VIDEO(Failure.NOT_A_VIDEO, FailureCode.OUTPUT_INVALID),
    OUT_OF_MEMORY(Failure.OUT_OF_MEMORY, FailureCode.PROVIDER_UNAVAILABLE);

    private final Failure failure;
    private final FailureCode code;

    Failing(Failure failure, FailureCode code) {
        this.failure = failure;
        this.code = code;
    }

    /** From now on every prediction fails so. */
    void arrange(ReplicateSimulator replicate) {
        replicate.failWhere("", 1, failure);
    }

    FailureCode code() {
        return code;
    }

    /** As people write it: {@code no-output}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String labels() {
        return Stream.of(values()).map(Failing::label).collect(Collectors.joining(", "));
    }
}
