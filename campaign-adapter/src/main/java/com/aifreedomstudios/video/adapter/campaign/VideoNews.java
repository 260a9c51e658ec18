package com.aifreedomstudios.video.adapter.campaign;

/** Something that happened to a video request. */
public sealed interface VideoNews {

    VideoRequest request();

    /** The video is made and kept. */
    record Generated(VideoRequest request, KeptVideo video) implements VideoNews {}

    /**
     * The request ended without a video.
     *
     * @param message a sentence for a person
     */
    record Failed(VideoRequest request, String code, String message) implements VideoNews {}

    /**
     * The request moved on.
     *
     * @param sequence grows with each progress of the request
     * @param message a sentence for a person
     */
    record Progressed(VideoRequest request, int sequence, String message) implements VideoNews {}
}
