package com.aifreedomstudios.video.consumer.replicate;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands between a connection that is ready and a create call's first byte: opens once, and not after the time that was
 * declared. Whether a create may have gone out is asked of its gate, not guessed from an exception's type.
 */
final class Gate {

    private final Clock clock;
    private final Instant closesAfter;
    private volatile boolean passed;

    Gate(Clock clock, Instant closesAfter) {
        this.clock = clock;
        this.closesAfter = closesAfter;
    }

    /** Whether anything of the call may have reached the provider. */
    boolean passed() {
        return passed;
    }

    /** To be added as a network interceptor: those run when the connection stands, immediately before the request is written. */
    static Response guard(Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        Objects.requireNonNull(request.tag(Gate.class), "a create call without its gate")
                .pass();
        return chain.proceed(request);
    }

    private synchronized void pass() throws IOException {
        if (passed) {
            throw new IOException("a create call was about to go out a second time");
        }
        if (clock.instant().isAfter(closesAfter)) {
            throw new TooLate();
        }
        passed = true;
    }

    /** The time by which the call was to go out is over; nothing was sent. */
    static final class TooLate extends IOException {

        private static final long serialVersionUID = 1;

        TooLate() {
            super("the time by which the create was to go out is over");
        }
    }
}
