package com.aifreedomstudios.video.consumer;

import com.aifreedomstudios.video.consumer.generation.Backoff;
import com.aifreedomstudios.video.consumer.generation.Limits;
import com.aifreedomstudios.video.consumer.generation.Limits.OnUnconfirmed;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How jobs are run.
 *
 * @param catalogue the file that describes the models
 * @param timeLimit how long a request without a deadline of its own may take
 * @param submitWithin how long after its declaration a create call may still go out
 * @param confirmWithin how long after a create call could have gone out the provider may take to list it
 * @param lookAgainAfter pause between two looks for a create call whose reply was lost
 * @param onUnconfirmed what to do where the provider does not list it in the end
 * @param refinedPromptMaxChars longest refinement that is used
 * @param pictures for how many jobs reference pictures are fetched and kept at the same time
 * @param transfers how many videos are fetched and stored at the same time
 * @param transferFolder where they rest in between
 * @param retryFirst first pause before a step is repeated
 * @param retryLongest longest pause before a step is repeated
 */
@ConfigurationProperties("video.jobs")
record JobSettings(
        @DefaultValue("classpath:catalogue.yaml") Resource catalogue,
        @DefaultValue("2h") Duration timeLimit,
        @DefaultValue("30s") Duration submitWithin,
        @DefaultValue("2m") Duration confirmWithin,
        @DefaultValue("5s") Duration lookAgainAfter,
        @DefaultValue("adopt") OnUnconfirmed onUnconfirmed,
        @DefaultValue("4000") int refinedPromptMaxChars,
        @DefaultValue("8") int pictures,
        @DefaultValue("4") int transfers,
        Path transferFolder,
        @DefaultValue("1s") Duration retryFirst,
        @DefaultValue("1m") Duration retryLongest) {

    Limits limits() {
        return new Limits(submitWithin, confirmWithin, lookAgainAfter, onUnconfirmed);
    }

    Backoff backoff() {
        return new Backoff(retryFirst, retryLongest);
    }
}
