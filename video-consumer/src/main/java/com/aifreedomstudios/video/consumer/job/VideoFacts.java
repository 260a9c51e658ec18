package com.aifreedomstudios.video.consumer.job;

/**
 * What the file itself says about a video.
 *
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param codec the video track's sample entry, for example {@code avc1}
 * @param audio whether there is a sound track
 */
public record VideoFacts(double durationSeconds, int width, int height, String codec, boolean audio) {}
