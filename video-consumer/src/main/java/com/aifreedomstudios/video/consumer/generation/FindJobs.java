package com.aifreedomstudios.video.consumer.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a request up for an operator. */
public interface FindJobs {

    /**
     * The jobs of a request in the state that the ledger has, finished ones included, whoever runs them. Reads durable
     * states only. May read a great part of the ledger, so it blocks for up to a time limit and serves one caller at a time.
     *
     * @throws TryLater if the ledger cannot be read now, or not within the limit
     */
    List<RecordedJob> find(Wanted wanted) throws InterruptedException;

    /**
     * What is looked for.
     *
     * @param tenantId absent: whosever it is
     * @param campaignId whose partition alone is read; absent: all are
     */
    record Wanted(
            String requestId,
            @Nullable String tenantId,
            @Nullable String campaignId) {}
}
