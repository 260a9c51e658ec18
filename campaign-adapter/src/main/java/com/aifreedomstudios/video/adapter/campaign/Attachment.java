package com.aifreedomstudios.video.adapter.campaign;

/** What became of an attempt to attach a creative. */
public sealed interface Attachment {

    /** The campaign has the creative, from now or from before. */
    record Attached(String creativeId) implements Attachment {}

    /** The campaign will never have it. */
    record Refused(Refusal refusal) implements Attachment {}
}
