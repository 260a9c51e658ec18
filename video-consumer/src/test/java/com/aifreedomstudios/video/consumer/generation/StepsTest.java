package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.RefinePrompt.RefinementFailed;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest extends JobStories {

    @Test
    void failsWhatTheProviderRefuses() throws Exception {
        provider.willAnswer(new Answer.Refused(Refusal.of(FailureCode.PROVIDER_REFUSED, "No.")));

        var failed = failed(run(aRequest()));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.PROVIDER_REFUSED);
        assertThat(failed.charged()).isEqualTo(Charged.NO);
    }

    @Test
    void declaresNothingBeforeItsTurnComes() throws Exception {
        lane.heed(new Answer.NotNow(Duration.ofSeconds(40), "another job was throttled"));
        var start = time.instant();

        run(aRequest());

        assertThat(ledger.states())
                .containsExactly("Refined", "Prepared", "Submitting", "Generating", "Keeping", "Finished");
        assertThat(provider.creates().getFirst().declaredAt()).isEqualTo(start.plusSeconds(40));
    }

    @Test
    void failsWhatHasNoTurnBeforeItsDeadline() throws Exception {
        lane.heed(new Answer.NotNow(Duration.ofSeconds(40), "another job was throttled"));

        var failed = failed(run(aRequest().withDeadline(time.instant().plusSeconds(30))));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED);
        assertThat(failed.charged()).isEqualTo(Charged.NO);
        assertThat(provider.creates()).isEmpty();
    }

    @Test
    void makesEveryJobWaitWhereTheProviderAskedOneTo() throws Exception {
        provider.willAnswer(new Answer.NotNow(Duration.ofSeconds(40), "throttled"));
        var start = time.instant();

        run(aRequest().withId("throttled").withDeadline(start.plusSeconds(30)));
        run(aRequest().withId("another"));

        assertThat(provider.creates()).hasSize(2);
        assertThat(provider.creates().getLast().declaredAt()).isEqualTo(start.plusSeconds(40));
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
    void leavesARefinementThatIsInterruptedToWhoeverGoesOn() {
        refiner = (_, _) -> {
            Thread.currentThread().interrupt();
            throw new RefinementFailed("It was interrupted.", null);
        };

        assertThatThrownBy(() -> loop().run(() -> accepted(aRequest().toBeRefined()), ledger, new Handover()))
                .isInstanceOf(InterruptedException.class);

        assertThat(ledger.states()).isEmpty();
    }
}
