package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.aifreedomstudios.video.consumer.CatalogueForTests;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.FakeLedger.Death;
import com.aifreedomstudios.video.consumer.generation.Limits.OnUnconfirmed;
import com.aifreedomstudios.video.consumer.generation.RefinePrompt.RefinementFailed;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.KeptVideo;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Requests;
import com.aifreedomstudios.video.consumer.job.VideoFacts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobLoopTest {

    private static final URI A_PICTURE = URI.create("https://pictures.example/a.png");
    private static final VideoFacts FACTS = new VideoFacts(8, 1920, 1080, "avc1", true);

    @TempDir
    Path folder;

    private final TestTime time = new TestTime();
    private final FakeProvider provider = new FakeProvider(time).willSucceedWith(FakeProvider.anyVideo());
    private final FakePictures pictures = new FakePictures();
    private final FakePictureStore pictureStore = new FakePictureStore();
    private final FakeVideoStore store = new FakeVideoStore();
    private final FakeLedger ledger = new FakeLedger();
    private RefinePrompt refiner = (prompt, _) -> "refined: " + prompt;
    private ReadVideo media = _ -> Optional.of(FACTS);
    private OnUnconfirmed onUnconfirmed = OnUnconfirmed.ADOPT;

    @Test
    void makesOneVideoOfOneRequest() throws Exception {
        pictures.willFind(A_PICTURE, new Picture(new byte[] {1}, "image/png", 640, 360));

        var finished = run(aRequest().toBeRefined().withReference(A_PICTURE));

        assertThat(ledger.states())
                .containsExactly("Refined", "Prepared", "Submitting", "Generating", "Keeping", "Finished");
        assertThat(video(finished).key()).isEqualTo("tenant-1/campaign-1/videos/request-1.mp4");
        assertThat(store.content(video(finished).key())).isEqualTo(FakeProvider.anyVideo());
        assertThat(provider.creates()).hasSize(1);
        assertThat(provider.creates().getFirst().input())
                .containsEntry("prompt", "refined: a red kite over green hills")
                .containsEntry(
                        "reference_images",
                        List.of("https://pictures.example/tenant-1/campaign-1/references/request-1-1.png"));
        assertThat(finished.attempts())
                .containsExactly(
                        new Attempt(1, "veo-3.1", "prediction-1", Attempt.Ending.SUCCEEDED, null, Money.usd("3.20")));
    }

    @Test
    void declaresTheCreateBeforeItGoesOut() throws Exception {
        provider.willAnswer(submission -> {
            assertThat(ledger.latest(aRequest().build().key()))
                    .isInstanceOfSatisfying(
                            Submitting.class,
                            job -> assertThat(job.submission()).isEqualTo(submission));
            return new Answer.Created(provider.start(submission));
        });

        assertThat(run(aRequest()).outcome()).isInstanceOf(Outcome.Generated.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, BEFORE_IT_IS_DURABLE", "1, AFTER_IT_IS_DURABLE",
        "2, BEFORE_IT_IS_DURABLE", "2, AFTER_IT_IS_DURABLE",
        "3, BEFORE_IT_IS_DURABLE", "3, AFTER_IT_IS_DURABLE",
        "4, BEFORE_IT_IS_DURABLE", "4, AFTER_IT_IS_DURABLE",
        "5, BEFORE_IT_IS_DURABLE", "5, AFTER_IT_IS_DURABLE",
        "6, BEFORE_IT_IS_DURABLE", "6, AFTER_IT_IS_DURABLE",
    })
    void paysOnceAndFinishesOnceWhereverItsOwnerDies(int commit, Death when) throws Exception {
        ledger.willDieAt(commit, when);

        var finished = run(aRequest());

        assertThat(provider.started()).hasSize(1);
        assertThat(video(finished)).isNotNull();
        assertThat(ledger.states()).containsOnlyOnce("Finished");
    }

    @Test
    void adoptsThePredictionWhoseReplyWasLost() throws Exception {
        provider.willStartAndLoseTheReply();

        var finished = run(aRequest());

        assertThat(provider.creates()).hasSize(1);
        assertThat(finished.attempts()).extracting(Attempt::predictionId).containsExactly("prediction-1");
    }

    @Test
    void waitsForAPredictionThatIsListedLate() throws Exception {
        provider.showNothing().willAnswer(submission -> {
            provider.start(submission);
            return new Answer.Unknown("the reply was lost");
        });
        var looks = new ArrayList<Integer>();
        var loop = loop(provider, from -> {
            looks.add(1);
            if (looks.size() == 3) {
                provider.showEverything();
            }
            return provider.since(from);
        });

        assertThat(run(loop, aRequest()).outcome()).isInstanceOf(Outcome.Generated.class);
        assertThat(provider.creates()).hasSize(1);
    }

    @Test
    void sendsAgainOnlyWhatTheProviderNeverLists() throws Exception {
        provider.willAnswer(new Answer.Unknown("a timeout"));
        var start = time.instant();

        var finished = run(aRequest());

        assertThat(provider.creates()).hasSize(2);
        assertThat(provider.started()).hasSize(1);
        assertThat(Duration.between(start, time.instant())).isGreaterThan(Duration.ofMinutes(2));
        assertThat(finished.attempts())
                .extracting(Attempt::no, Attempt::ending)
                .containsExactly(tuple(1, Attempt.Ending.NOT_CREATED), tuple(2, Attempt.Ending.SUCCEEDED));
    }

    @Test
    void sendsNothingAgainWhereThatIsThePolicy() throws Exception {
        onUnconfirmed = OnUnconfirmed.FAIL;
        provider.willAnswer(new Answer.Unknown("a timeout"));

        var failed = failed(run(aRequest()));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.SUBMIT_UNCONFIRMED);
        assertThat(failed.charged()).isEqualTo(Charged.UNKNOWN);
        assertThat(provider.creates()).hasSize(1);
    }

    @Test
    void waitsAsLongAsTheProviderAsks() throws Exception {
        provider.willAnswer(new Answer.NotNow(Duration.ofSeconds(40), "throttled"));
        var start = time.instant();

        run(aRequest());

        assertThat(ledger.states()).containsSubsequence("Submitting", "Prepared", "Submitting", "Generating");
        assertThat(Duration.between(start, time.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(40));
        assertThat(provider.started()).hasSize(1);
    }

    @Test
    void failsWhatTheProviderRefuses() throws Exception {
        provider.willAnswer(new Answer.Refused(Refusal.of(FailureCode.PROVIDER_REFUSED, "No.")));

        var failed = failed(run(aRequest()));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.PROVIDER_REFUSED);
        assertThat(failed.charged()).isEqualTo(Charged.NO);
    }

    @Test
    void failsWhatTheProviderFlags() throws Exception {
        provider.willEndEach(
                _ -> new AwaitPrediction.Ending.Failed(FailureCode.PROMPT_FLAGGED, "It was flagged.", Charged.NO));

        assertThat(failed(run(aRequest())).refusal().code()).isEqualTo(FailureCode.PROMPT_FLAGGED);
    }

    @Test
    void cancelsWhatIsNotFinishedByItsDeadline() throws Exception {
        provider.willEndEach(_ -> new AwaitPrediction.Ending.StillRunning());

        var failed = failed(run(aRequest().withDeadline(time.instant().plusSeconds(60))));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED);
        assertThat(provider.cancels()).hasSize(1);
    }

    @Test
    void keepsAVideoThatIsFinishedAfterAllWhenItIsCancelled() throws Exception {
        var asked = new ArrayList<Integer>();
        provider.willEndEach(_ -> new AwaitPrediction.Ending.StillRunning());
        var loop = loop(
                new AwaitPrediction() {
                    @Override
                    public Ending await(Prediction prediction, Instant until) {
                        asked.add(1);
                        return asked.size() == 1
                                ? new Ending.StillRunning()
                                : new Ending.Succeeded(provider.leave(prediction, FakeProvider.anyVideo()));
                    }

                    @Override
                    public void cancel(Prediction prediction) {}
                },
                provider);

        assertThat(run(loop, aRequest()).outcome()).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void usesThePromptAsAskedWhereRefiningFails() throws Exception {
        refiner = (_, _) -> {
            throw new RefinementFailed("The refiner is away.", null);
        };

        run(aRequest().toBeRefined());

        assertThat(provider.creates().getFirst().input()).containsEntry("prompt", "a red kite over green hills");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "```a prompt```", "<b>bold</b>", "nul \u0000"})
    void usesThePromptAsAskedWhereTheRefinementIsNoPrompt(String refinement) throws Exception {
        refiner = (_, _) -> refinement;

        run(aRequest().toBeRefined());

        assertThat(provider.creates().getFirst().input()).containsEntry("prompt", "a red kite over green hills");
    }

    @Test
    void keepsAPaidVideoThoughTheStoreIsAwayUntilTheProviderHasDeletedIt() throws Exception {
        store.willBeAway(100);
        var fetches = new ArrayList<Integer>();
        var loop = loop(provider, provider, (output, file) -> {
            fetches.add(1);
            return fetches.size() == 1 ? provider.fetch(output, file) : new FetchOutput.Result.Gone();
        });

        assertThat(run(loop, aRequest()).outcome()).isInstanceOf(Outcome.Generated.class);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void takesAVideoThatAPredecessorKept() throws Exception {
        store.holds("tenant-1/campaign-1/videos/request-1.mp4", FakeProvider.anyVideo());
        var loop = loop(provider, provider, (_, _) -> new FetchOutput.Result.Gone());

        assertThat(run(loop, aRequest()).outcome()).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void keepsAVideoThoughItsPlaceIsTaken() throws Exception {
        store.holds("tenant-1/campaign-1/videos/request-1.mp4", new byte[] {9});

        var video = video(run(aRequest()));

        assertThat(video.key())
                .startsWith("tenant-1/campaign-1/videos/request-1.")
                .isNotEqualTo("tenant-1/campaign-1/videos/request-1.mp4");
        assertThat(store.content(video.key())).isEqualTo(FakeProvider.anyVideo());
    }

    @Test
    void failsWhereTheProviderDeletedTheVideo() throws Exception {
        var loop = loop(provider, provider, (_, _) -> new FetchOutput.Result.Gone());

        var failed = failed(run(loop, aRequest()));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.OUTPUT_EXPIRED);
        assertThat(failed.charged()).isEqualTo(Charged.YES);
    }

    @Test
    void failsWhatIsNoVideo() throws Exception {
        media = _ -> Optional.empty();

        assertThat(failed(run(aRequest())).refusal().code()).isEqualTo(FailureCode.OUTPUT_INVALID);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void namesThePictureThatCannotBeUsed() throws Exception {
        pictures.willRefuse(A_PICTURE, FailureCode.REFERENCE_TOO_LARGE, "it is larger than 10 MB.");

        var refusal = failed(run(aRequest().withReference(A_PICTURE))).refusal();

        assertThat(refusal.code()).isEqualTo(FailureCode.REFERENCE_TOO_LARGE);
        assertThat(refusal.field()).isEqualTo("references[0]");
        assertThat(provider.creates()).isEmpty();
    }

    @Test
    void doesNotLendOutTheStoredPicturesOfOthers() throws Exception {
        pictureStore.holds("tenant-2/secret.png", new byte[] {1});
        var request =
                aRequest().withReference(Reference.Role.REFERENCE, new Reference.Source.Stored("tenant-2/secret.png"));

        assertThat(failed(run(request)).refusal().code()).isEqualTo(FailureCode.REFERENCE_FORBIDDEN);
    }

    @Test
    void givesUpAtTheDeadlineWhileNothingIsPaid() throws Exception {
        pictureStore.willBeAway(Integer.MAX_VALUE);
        pictures.willFind(A_PICTURE, new Picture(new byte[] {1}, "image/png", 640, 360));

        var failed = failed(run(aRequest().withReference(A_PICTURE)));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED);
        assertThat(failed.charged()).isEqualTo(Charged.NO);
    }

    @Test
    void failsAfterAFewChancesWhereABugShowsBeforeAnythingIsPaid() throws Exception {
        refiner = (_, _) -> {
            throw new IllegalStateException("a bug");
        };

        assertThat(failed(run(aRequest().toBeRefined())).refusal().code()).isEqualTo(FailureCode.INTERNAL);
    }

    @Test
    void neverGivesUpAPaidVideoBecauseOfABug() throws Exception {
        var bugs = new ArrayList<Integer>();
        media = _ -> {
            bugs.add(1);
            if (bugs.size() < 10) {
                throw new IllegalStateException("a bug");
            }
            return Optional.of(FACTS);
        };

        assertThat(run(aRequest()).outcome()).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void letsACreateInFlightBeAnsweredAndRecordedWhenHandedOver() throws Exception {
        var handover = new Handover();
        provider.willAnswer(submission -> {
            handover.end();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return new Answer.Created(provider.start(submission));
        });

        assertThatThrownBy(() -> loop().run(accepted(aRequest()), ledger, handover))
                .isInstanceOf(InterruptedException.class);

        assertThat(ledger.latest(aRequest().build().key())).isInstanceOf(Generating.class);
    }

    @Test
    void leavesARefinementThatIsInterruptedToWhoeverGoesOn() {
        refiner = (_, _) -> {
            Thread.currentThread().interrupt();
            throw new RefinementFailed("It was interrupted.", null);
        };

        assertThatThrownBy(() -> loop().run(accepted(aRequest().toBeRefined()), ledger, new Handover()))
                .isInstanceOf(InterruptedException.class);

        assertThat(ledger.states()).isEmpty();
    }

    @Test
    void declaresNothingMoreWhenHandedOver() {
        var handover = new Handover();
        handover.end();

        assertThatThrownBy(() -> loop().run(accepted(aRequest()), ledger, handover))
                .isInstanceOf(InterruptedException.class);

        assertThat(ledger.states()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OnUnconfirmed.class)
    void neverSendsWhatItFindsDeclaredAfterARestart(OnUnconfirmed policy) throws Exception {
        onUnconfirmed = policy;
        ledger.willDieAt(4, Death.BEFORE_IT_IS_DURABLE);

        run(aRequest());

        assertThat(provider.creates()).hasSize(1);
    }

    private Finished run(Requests request) throws InterruptedException {
        return run(loop(), request);
    }

    /** Runs a job to its end, and starts it again from what is durable as often as its owner dies. */
    private Finished run(JobLoop loop, Requests request) throws InterruptedException {
        Live job = accepted(request);
        ledger.holds(job);
        while (true) {
            try {
                loop.run(job, ledger, new Handover());
            } catch (Ledger.Lost died) {
                // its successor goes on
            }
            switch (ledger.latest(job.key())) {
                case Finished finished -> {
                    return finished;
                }
                case Live live -> job = Job.restored(live, time.instant());
            }
        }
    }

    private Live accepted(Requests request) {
        return new Admission(CatalogueForTests.shipped(), Duration.ofHours(2), time).accept(request.build(), "print");
    }

    private JobLoop loop() {
        return loop(provider, provider, provider);
    }

    private JobLoop loop(AwaitPrediction await, ListPredictions list) {
        return loop(await, list, provider);
    }

    private JobLoop loop(AwaitPrediction await, ListPredictions list, FetchOutput fetch) {
        var limits = new Limits(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofSeconds(5), onUnconfirmed);
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
        var steps = new Steps(
                new RefineStep((prompt, instructions) -> refiner.refine(prompt, instructions), 4000),
                new ReferencesStep(pictures, pictureStore, time),
                new DeclareStep(CatalogueForTests.shipped(), pictureStore, limits, time.time()),
                new SubmitStep(provider, backoff, time.time(), () -> 0),
                new ResolveStep(list, ledger, limits, time.time()),
                new AwaitStep(await, time.time()),
                new KeepStep(fetch, file -> media.read(file), store, new Spool(folder), time, 2));
        return new JobLoop(steps, backoff, time.time(), () -> 0);
    }

    private static KeptVideo video(Finished finished) {
        return switch (finished.outcome()) {
            case Outcome.Generated(KeptVideo video) -> video;
            case Outcome.Failed _, Outcome.Quoted _ -> throw new AssertionError(finished.outcome());
        };
    }

    private static Outcome.Failed failed(Finished finished) {
        return switch (finished.outcome()) {
            case Outcome.Failed failed -> failed;
            case Outcome.Generated _, Outcome.Quoted _ -> throw new AssertionError(finished.outcome());
        };
    }
}
