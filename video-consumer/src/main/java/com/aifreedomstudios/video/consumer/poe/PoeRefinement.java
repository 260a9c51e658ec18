package com.aifreedomstudios.video.consumer.poe;

import com.aifreedomstudios.video.consumer.generation.RefinePrompt;
import com.aifreedomstudios.video.consumer.poe.ChatCompletion.Reply;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Asks Poe for a refined prompt, up to three times within a budget of time. */
final class PoeRefinement implements RefinePrompt {

    private static final Logger log = LoggerFactory.getLogger(PoeRefinement.class);

    private static final int MOST_CALLS = 3;

    private final ChatCompletion completion;
    private final String systemPrompt;
    private final Duration budget;
    private final Duration firstPause;
    private final Clock clock;

    PoeRefinement(ChatCompletion completion, String systemPrompt, Duration budget, Duration firstPause, Clock clock) {
        this.completion = completion;
        this.systemPrompt = systemPrompt;
        this.budget = budget;
        this.firstPause = firstPause;
        this.clock = clock;
    }

    @Override
    public String refine(String prompt, @Nullable String instructions) throws RefinementFailed {
        var message = message(prompt, instructions);
        var end = clock.instant().plus(budget);
        var pause = firstPause;
        for (int call = 1; ; call++) {
            switch (completion.ask(systemPrompt, message)) {
                case Reply.Words(String text) -> {
                    if (text.isBlank()) {
                        throw failed("gave an empty answer");
                    }
                    return text.strip();
                }
                case Reply.Refused(String reason, int status) -> {
                    // ERROR for what somebody must mend; until then every prompt goes unrefined.
                    log.atLevel(status == 400 ? Level.WARN : Level.ERROR).log("Poe {}; prompts go unrefined.", reason);
                    throw failed(reason);
                }
                case Reply.Busy(String reason, var asked) -> {
                    var wait = asked.orElse(pause);
                    if (call == MOST_CALLS || clock.instant().plus(wait).isAfter(end)) {
                        log.warn("Poe {}; given up after {} calls.", reason, call);
                        throw failed(reason);
                    }
                    sleep(wait);
                    pause = pause.multipliedBy(2);
                }
            }
        }
    }

    private static String message(String prompt, @Nullable String instructions) {
        return instructions == null || instructions.isBlank()
                ? prompt
                : "Idea:\n" + prompt + "\n\nWishes:\n" + instructions;
    }

    private static void sleep(Duration wait) throws RefinementFailed {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefinementFailed("The prompt was not refined: it was interrupted.", e);
        }
    }

    private static RefinementFailed failed(String reason) {
        return new RefinementFailed("The prompt was not refined: the refining service " + reason + ".", null);
    }
}
