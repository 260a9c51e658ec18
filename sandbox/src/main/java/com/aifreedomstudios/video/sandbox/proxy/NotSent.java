package com.aifreedomstudios.video.sandbox.proxy;

import java.io.IOException;
import java.io.Serial;

/** The other end takes nothing more. */
final class NotSent extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    NotSent(IOException cause) {
        super(cause);
    }
}
