package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.RefinePrompt.RefinementFailed;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Prompt;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles the prompt. A refinement that cannot be had never stands in a video's way: the prompt as asked is used. */
public final class RefineStep {

    private static final Logger log = LoggerFactory.getLogger(RefineStep.class);

    /** What marks text that was written for a machine: code fences, tags, control characters. */
    private static final Pattern NOT_PLAIN = Pattern.compile("```|</?[a-zA-Z][^>]*>|[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final RefinePrompt refiner;
    private final int longest;

    /** @param longest how many characters every model takes */
    public RefineStep(RefinePrompt refiner, int longest) {
        this.refiner = refiner;
        this.longest = longest;
    }

    Refined advance(Accepted job) throws InterruptedException {
        return new Refined(job.order(), prompt(job));
    }

    private Prompt prompt(Accepted job) throws InterruptedException {
        var request = job.order().request();
        if (request.refinement() == null) {
            return Prompt.asAsked(request.prompt());
        }
        try {
            var refined = refiner.refine(request.prompt(), request.refinement().instructions())
                    .strip();
            return accepted(request.prompt(), refined);
        } catch (RefinementFailed failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the prompt is refined by whoever goes on with the job");
            }
            log.warn("job={} the prompt is used as asked: {}", job.key(), failure.getMessage());
            return new Prompt(request.prompt(), false, failure.getMessage());
        }
    }

    private Prompt accepted(String asked, String refined) {
        if (refined.isEmpty()) {
            return new Prompt(asked, false, "The refinement was empty.");
        }
        if (refined.codePointCount(0, refined.length()) > longest) {
            return new Prompt(asked, false, "The refinement was longer than the model takes.");
        }
        if (NOT_PLAIN.matcher(refined).find()) {
            return new Prompt(asked, false, "The refinement was not plain text.");
        }
        return new Prompt(refined, true, null);
    }
}
