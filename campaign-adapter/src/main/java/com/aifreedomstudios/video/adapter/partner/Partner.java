package com.aifreedomstudios.video.adapter.partner;

/** Somebody outside whom the adapter cannot work without. */
public interface Partner {

    /** What it is, as in "the broker". */
    String name();

    /** Where it is looked for; never with a secret in it. */
    String where();

    /** Returns when it answers, within a few seconds; otherwise throws what is wrong. */
    void reach() throws Exception;
}
