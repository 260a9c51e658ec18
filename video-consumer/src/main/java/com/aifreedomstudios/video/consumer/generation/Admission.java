package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.FailureCode.DEADLINE_EXCEEDED;
import static com.aifreedomstudios.video.consumer.job.FailureCode.INVALID_REQUEST;
import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_TOO_LARGE;

import com.aifreedomstudios.video.consumer.catalogue.Catalogue;
import com.aifreedomstudios.video.consumer.catalogue.Choice;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Order;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes requests in, and answers at once those that can never become a video. */
public final class Admission {

    private static final int INLINE_MAX_BYTES = 512 * 1024;
    private static final int REFERENCES_MAX = 16;
    private static final int DURATION_MAX_SECONDS = 600;
    private static final Pattern ASPECT_RATIO = Pattern.compile("[1-9]\\d?:[1-9]\\d?");

    private final Catalogue catalogue;
    private final Duration timeLimit;
    private final Clock clock;

    /** @param timeLimit how long a request without a deadline of its own may take */
    public Admission(Catalogue catalogue, Duration timeLimit, Clock clock) {
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
        this.clock = clock;
    }

    public Accepted accept(VideoRequest request, String fingerprint) {
        var now = clock.instant();
        var deadline = request.deadline() == null ? now.plus(timeLimit) : request.deadline();
        return new Accepted(new Order(request, fingerprint, now, deadline));
    }

    /**
     * What an accepted job is to begin with: itself, or finished already.
     *
     * @param invalid what is wrong with the request's identity, which the contract decides on
     */
    public Job examine(Accepted job, Optional<Refusal> invalid) {
        var request = job.order().request();
        var now = job.order().acceptedAt();
        return invalid.or(() -> problem(request, now))
                .map(refusal -> answered(job, refusal))
                .orElseGet(() -> switch (catalogue.plan(request, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
                    case Choice.Impossible(Refusal refusal) -> answered(job, refusal);
                    case Choice.Chosen(Plan plan) ->
                        request.dryRun() ? job.finished(new Outcome.Quoted(plan, List.of()), now) : job;
                });
    }

    private static Job answered(Accepted job, Refusal refusal) {
        var outcome = job.order().request().dryRun()
                ? new Outcome.Quoted(null, List.of(refusal))
                : new Outcome.Failed(refusal, Stage.QUEUED, Charged.NO);
        return job.finished(outcome, job.order().acceptedAt());
    }

    private static Optional<Refusal> problem(VideoRequest request, Instant now) {
        if (request.template() != null) {
            return no(INVALID_REQUEST, "template", "Prompt templates are not offered. Please write the prompt out.");
        }
        if (request.prompt().isBlank()) {
            return no(INVALID_REQUEST, "prompt", "The prompt is empty. Please say what the video should show.");
        }
        var duration = request.durationSeconds();
        if (duration != null && (duration < 1 || duration > DURATION_MAX_SECONDS)) {
            return no(
                    INVALID_REQUEST,
                    "durationSeconds",
                    "A length of " + duration + " seconds is not possible. Please ask for 1 to " + DURATION_MAX_SECONDS
                            + ".");
        }
        if (request.aspectRatio() != null
                && !ASPECT_RATIO.matcher(request.aspectRatio()).matches()) {
            return no(
                    INVALID_REQUEST,
                    "aspectRatio",
                    "The shape is not of the form width:height. Please ask for 16:9, for example.");
        }
        if (request.deadline() != null && !request.deadline().isAfter(now)) {
            return no(DEADLINE_EXCEEDED, "deadline", "The deadline was over before the request arrived.");
        }
        return referenceProblem(request.references());
    }

    private static Optional<Refusal> referenceProblem(List<Reference> references) {
        if (references.size() > REFERENCES_MAX) {
            return no(
                    INVALID_REQUEST,
                    "references",
                    "There are more than " + REFERENCES_MAX + " pictures. Please leave some out.");
        }
        for (int i = 0; i < references.size(); i++) {
            var field = "references[" + i + "]";
            switch (references.get(i).source()) {
                case Reference.Source.Url(String url)
                when !isUrl(url) -> {
                    return no(
                            INVALID_REQUEST,
                            field,
                            "Picture " + (i + 1) + " is not given by a valid URL. Please check it.");
                }
                case Reference.Source.Inline(byte[] content)
                when content.length > INLINE_MAX_BYTES -> {
                    return no(
                            REFERENCE_TOO_LARGE,
                            field,
                            "Picture " + (i + 1)
                                    + " is larger than the 512 KiB that fit into a request. Please give a URL instead.");
                }
                case Reference.Source.Url _, Reference.Source.Inline _, Reference.Source.Stored _ -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<Refusal> no(FailureCode code, String field, String message) {
        return Optional.of(new Refusal(code, field, message));
    }
}
