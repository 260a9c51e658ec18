package com.aifreedomstudios.video.consumer.job;

import java.net.URI;
import java.time.Instant;

/**
 * A finished video where the provider left it.
 *
 * @param completedAt when the provider finished it; the file is deleted an hour later
 */
public record Output(URI url, Instant completedAt) {}
