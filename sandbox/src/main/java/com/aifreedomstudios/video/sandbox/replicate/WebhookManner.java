package com.aifreedomstudios.video.sandbox.replicate;

/** How webhooks are sent. */
public enum WebhookManner {
    /** Signed, once, in order; the terminal one again for a minute until it is taken. */
    ORDERLY,
    DROPPED,
    FIVE_TIMES,
    /** The terminal one first, the others two seconds after they are due. */
    DISORDERED,
    /** An hour after it is due, with the signature of then. */
    HOUR_LATE,
    /** Once, and the very same request ten minutes later. */
    REPLAYED,
    /** The body is not the one that was signed. */
    FORGED,
    WRONG_KEY,
    /** The only signature is of a version nobody knows. */
    UNKNOWN_VERSION,
    /** The sender's clock is ten minutes behind. */
    CLOCK_BEHIND,
    /** The sender's clock is ten minutes ahead. */
    CLOCK_AHEAD
}
