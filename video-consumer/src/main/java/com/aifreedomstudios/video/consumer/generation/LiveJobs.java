package com.aifreedomstudios.video.consumer.generation;

import java.util.List;

/** The jobs that this process runs. */
public interface LiveJobs {

    /** The latest durable state of each, from memory. */
    List<RecordedJob> list();
}
