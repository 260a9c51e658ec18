package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.Film;
import java.time.Instant;
import java.util.Optional;

/** How far a prediction has come. */
sealed interface Standing {
    record Starting() implements Standing {}

    record Processing(Instant startedAt) implements Standing {}

    /** A success; without a film it is one of those that have no output. */
    record Succeeded(Instant startedAt, Instant completedAt, Optional<Film> film) implements Ended {}

    record Failed(Instant startedAt, Instant completedAt, String error) implements Ended {}

    /** Stopped after it had started, and charged for the time it ran. */
    record Canceled(Instant startedAt, Instant completedAt) implements Ended {}

    /** Stopped before it had started, and not charged. */
    record Aborted(Instant completedAt) implements Ended {}

    /** Nothing more will happen. */
    sealed interface Ended extends Standing {
        Instant completedAt();
    }

    default String status() {
        return switch (this) {
            case Starting _ -> "starting";
            case Processing _ -> "processing";
            case Succeeded _ -> "succeeded";
            case Failed _ -> "failed";
            case Canceled _ -> "canceled";
            case Aborted _ -> "aborted";
        };
    }

    default Optional<Instant> started() {
        return switch (this) {
            case Starting _, Aborted _ -> Optional.empty();
            case Processing processing -> Optional.of(processing.startedAt());
            case Succeeded succeeded -> Optional.of(succeeded.startedAt());
            case Failed failed -> Optional.of(failed.startedAt());
            case Canceled canceled -> Optional.of(canceled.startedAt());
        };
    }

    default Optional<Instant> completed() {
        return this instanceof Ended ended ? Optional.of(ended.completedAt()) : Optional.empty();
    }

    /** The output, where there is one. */
    default Optional<Film> output() {
        return this instanceof Succeeded succeeded ? succeeded.film() : Optional.empty();
    }
}
