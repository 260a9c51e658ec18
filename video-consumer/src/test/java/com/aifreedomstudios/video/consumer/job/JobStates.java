package com.aifreedomstudios.video.consumer.job;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;

import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Hold;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request's job in each of its states, with a first attempt that came to nothing. */
public record JobStates(VideoRequest request, Instant acceptedAt) {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Plan PLAN =
            new Plan("veo-3.1", "google/veo-3.1", 8, "16:9", "1080p", true, Money.usd("3.20"), "2026-10");
    private static final Refusal REFUSAL = new Refusal(FailureCode.PROMPT_FLAGGED, "prompt", "It was flagged.");

    /** All of any request. */
    public static Stream<Job> every() {
        return new JobStates(aRequest().toBeRefined().withMaxCost("5").build(), NOON).all();
    }

    private Stream<Job> all() {
        return Stream.of(
                accepted(),
                new Refined(order(), Prompt.asAsked("as asked")),
                prepared(),
                new Submitting(prepared(), submission()),
                new Unconfirmed(prepared(), submission(), acceptedAt, 1),
                generating(),
                keeping(),
                generated(),
                failed(),
                accepted().finished(new Outcome.Quoted(PLAN, List.of(REFUSAL)), acceptedAt));
    }

    public Accepted accepted() {
        return new Accepted(order());
    }

    public Generating generating() {
        return new Generating(prepared(), submission(), prediction());
    }

    public Keeping keeping() {
        var output = new Output(URI.create("https://replicate.delivery/o.mp4"), acceptedAt);
        return new Keeping(prepared(), submission(), prediction(), output);
    }

    public Finished generated() {
        var facts = new VideoFacts(8, 1920, 1080, "avc1", true);
        var video = new KeptVideo("https://v.example/k", null, "bucket", "k", "video/mp4", 9, "ab", facts);
        return keeping().finished(new Outcome.Generated(video), attempt(Attempt.Ending.SUCCEEDED, null), acceptedAt);
    }

    public Finished failed() {
        return generating()
                .finished(
                        new Outcome.Failed(REFUSAL, Stage.GENERATING, Outcome.Charged.NO),
                        attempt(Attempt.Ending.FAILED, FailureCode.PROMPT_FLAGGED),
                        acceptedAt);
    }

    private Attempt attempt(Attempt.Ending ending, @Nullable FailureCode code) {
        return new Attempt(2, "veo-3.1", prediction().id(), ending, code, Money.usd("3.20"));
    }

    private Order order() {
        return new Order(request, "0123456789abcdef0123456789abcdef", acceptedAt, acceptedAt.plus(Duration.ofDays(30)));
    }

    private Prepared prepared() {
        var kept = new KeptReference(
                Reference.Role.FIRST_FRAME, "t/c/references/r-1.png", "image/png", 7, "00ff", 640, 360);
        var first = new Attempt(
                1, "veo-3.1", null, Attempt.Ending.NOT_CREATED, FailureCode.PROVIDER_UNAVAILABLE, Money.ZERO);
        return new Prepared(
                order(), new Prompt("refined", true, null), List.of(kept), List.of(first), new Hold(acceptedAt, 2));
    }

    private Submission submission() {
        Map<String, Object> input = Map.of(
                "prompt",
                "refined",
                "duration",
                8,
                "seed",
                5_000_000_000L,
                "generate_audio",
                true,
                "reference_images",
                List.of("https://pictures.example/a.png", "b"));
        return new Submission(2, PLAN, input, acceptedAt, acceptedAt.plusSeconds(30));
    }

    private Prediction prediction() {
        return new Prediction("prediction-of-" + request.key().requestId(), acceptedAt);
    }
}
