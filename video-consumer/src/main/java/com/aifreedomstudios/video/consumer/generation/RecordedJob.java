package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job;
import java.time.Instant;

/**
 * A job as the ledger has it.
 *
 * @param partition whose owner runs it
 * @param since when it reached its state
 */
public record RecordedJob(int partition, Job job, Instant since) {}
