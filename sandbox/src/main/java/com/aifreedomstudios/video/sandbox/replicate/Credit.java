package com.aifreedomstudios.video.sandbox.replicate;

/** How much money the account has left. */
public enum Credit {
    PLENTY,
    /** Six creates a minute, one at a time. */
    LOW,
    /** No creates: 402. */
    NONE
}
