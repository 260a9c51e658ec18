package com.aifreedomstudios.video.sandbox.replicate;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way in which a prediction that was accepted comes to nothing. */
public enum Failure {
    FLAGGED("The input or output was flagged as sensitive. Please try again with different inputs. (E005)"),
    UNAVAILABLE("Service is currently unavailable due to high demand. Please try again later. (E003)"),
    TEMPORARILY_UNAVAILABLE("Service is temporarily unavailable. Please try again later. (E004)"),
    UPSTREAM_CREDIT("The upstream provider refused the request for lack of credit. (E001)"),
    UPSTREAM_KEY("The upstream provider refused the request's credentials. (E002)"),
    OUT_OF_MEMORY("Prediction failed: out of memory (E1001)"),
    START_UP("Prediction failed: the model did not start (E6716)"),
    /** Succeeds without an output. */
    NO_OUTPUT(""),
    /** Succeeds; the output is a web page. */
    NOT_A_VIDEO(""),
    /** Succeeds; the output has another shape and length than asked. */
    OTHER_SHAPE(""),
    /** Never leaves {@code processing} by itself. */
    STUCK("");

    private final String error;

    Failure(String error) {
        this.error = error;
    }

    /** What the prediction says about it; empty for those that are not a failure to Replicate. */
    String error() {
        return error;
    }

    /** {@code out-of-memory} as well as {@code OUT_OF_MEMORY}. */
    public static Optional<Failure> named(String name) {
        var wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values())
                .filter(failure -> failure.name().equals(wanted))
                .findFirst();
    }

    /** Put into a prompt, this makes its prediction fail so. */
    public String promptMarker() {
        return "[sandbox:" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
    }
}
