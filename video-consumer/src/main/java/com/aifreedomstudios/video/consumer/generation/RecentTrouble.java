package com.aifreedomstudios.video.consumer.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest trouble with something that is used rather than asked. It is believed until using it works again, or until
 * nobody has tried for a while: who had the trouble may have gone.
 */
public final class RecentTrouble {

    /** Longer than the pauses between tries. */
    private static final Duration BELIEVED = Duration.ofMinutes(3);

    private record Trouble(String what, Instant until) {}

    private final Clock clock;
    private volatile @Nullable Trouble latest;

    public RecentTrouble(Clock clock) {
        this.clock = clock;
    }

    public void failed(String what) {
        latest = new Trouble(what, clock.instant().plus(BELIEVED));
    }

    public void worked() {
        latest = null;
    }

    public Optional<String> now() {
        return Optional.ofNullable(latest)
                .filter(trouble -> clock.instant().isBefore(trouble.until()))
                .map(Trouble::what);
    }
}
