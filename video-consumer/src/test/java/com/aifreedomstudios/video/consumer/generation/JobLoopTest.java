package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.FakeLedger.Death;
import com.aifreedomstudios.video.consumer.generation.Limits.OnUnconfirmed;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobLoopTest extends JobStories {

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
    void sendsNothingAgainWhereAPredictionCanNoLongerBeToldToBeItsOwn() throws Exception {
        provider.willStartAndLoseTheReply();
        var loop = loop(
                provider,
                from -> provider.since(from).stream()
                        .map(listed ->
                                new ListPredictions.Listed(listed.prediction(), listed.providerModel(), Map.of()))
                        .toList());

        var failed = failed(run(loop, aRequest()));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.SUBMIT_UNCONFIRMED);
        assertThat(failed.charged()).isEqualTo(Charged.UNKNOWN);
        assertThat(provider.creates()).hasSize(1);
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
    void givesUpAtTheDeadlineWhileNothingIsPaid() throws Exception {
        pictureStore.willBeAway(Integer.MAX_VALUE);
        pictures.willFind(A_PICTURE, new Picture(new byte[] {1}, "image/png", 640, 360));

        var failed = failed(run(aRequest().withReference(A_PICTURE)));

        assertThat(failed.refusal().code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED);
        assertThat(failed.charged()).isEqualTo(Charged.NO);
    }

    static Stream<Runnable> bugs() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("a bug");
                },
                () -> {
                    throw new StackOverflowError();
                });
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void failsAfterAFewChancesWhereABugShowsBeforeAnythingIsPaid(Runnable bug) throws Exception {
        refiner = (prompt, _) -> {
            bug.run();
            return prompt;
        };

        assertThat(failed(run(aRequest().toBeRefined())).refusal().code()).isEqualTo(FailureCode.INTERNAL);
    }

    @Test
    void givesNoJobUpBecauseMemoryRanOut() throws Exception {
        var times = new AtomicInteger();
        refiner = (prompt, _) -> {
            if (times.incrementAndGet() <= 5) {
                throw new OutOfMemoryError("as the test wants");
            }
            return prompt;
        };
        provider.willSucceedWith(FakeProvider.anyVideo());

        assertThat(run(aRequest().toBeRefined()).outcome()).isInstanceOf(Outcome.Generated.class);
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

        assertThatThrownBy(() -> loop().run(() -> accepted(aRequest()), ledger, handover))
                .isInstanceOf(InterruptedException.class);

        assertThat(ledger.latest(aRequest().build().key())).isInstanceOf(Generating.class);
    }

    @Test
    void declaresNothingMoreWhenHandedOver() {
        var handover = new Handover();
        handover.end();

        assertThatThrownBy(() -> loop().run(() -> accepted(aRequest()), ledger, handover))
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
}
