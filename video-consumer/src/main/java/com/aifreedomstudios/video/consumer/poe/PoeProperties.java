package com.aifreedomstudios.video.consumer.poe;

import com.aifreedomstudios.video.consumer.Secret;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Poe is reached.
 *
 * @param model the bot that refines, as Poe names it
 * @param promptLimit in characters, asked of the model
 * @param callTimeout for one call
 * @param budget for one refinement, with all its repetitions
 * @param firstPause before the first repetition where Poe does not say how long to wait; then twice as long
 * @param callsPerMinute the account allows 500
 * @param patience how long a refinement waits for its turn
 */
@ConfigurationProperties("video.poe")
record PoeProperties(
        @DefaultValue("https://api.poe.com/v1") URI apiUrl,
        @DefaultValue("") Secret apiKey,
        @DefaultValue("GPT-4o") String model,
        @DefaultValue("1500") int promptLimit,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("45s") Duration budget,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("500") int callsPerMinute,
        @DefaultValue("2m") Duration patience) {}
