package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.VideoFacts;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a file says about the video in it. */
public interface ReadVideo {

    /** Reads headers only; nothing if this is not an MP4 file with a video track. Never throws for bad bytes. */
    Optional<VideoFacts> read(Path file);
}
