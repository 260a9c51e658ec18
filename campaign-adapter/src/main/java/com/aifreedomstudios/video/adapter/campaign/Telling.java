package com.aifreedomstudios.video.adapter.campaign;

/** What became of an attempt to tell the chat. */
public sealed interface Telling {

    /** The chat shows this message, or a newer one of the same request. */
    record Told(String messageId) implements Telling {}

    /** The chat will never show it. */
    record Refused(Refusal refusal) implements Telling {}
}
