package com.aifreedomstudios.video.sandbox.run;

import java.io.Serial;

/** What was asked on the command line cannot be done; the message says why. */
final class BadOptions extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BadOptions(String message) {
        super(message);
    }
}
