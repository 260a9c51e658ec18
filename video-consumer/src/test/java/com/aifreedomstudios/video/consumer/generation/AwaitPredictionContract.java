package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What everything that waits for predictions does. */
@Timeout(30)
public abstract class AwaitPredictionContract {

    protected abstract AwaitPrediction waiting();

    /** Starts a prediction that runs until told to end. */
    protected abstract Prediction running();

    protected abstract void succeed(Prediction prediction);

    protected abstract void failAsFlagged(Prediction prediction);

    /** From now on the provider answers nothing. */
    protected abstract void goAway();

    protected abstract void comeBack();

    @Test
    void isToldOfASuccess() throws Exception {
        var prediction = running();
        succeed(prediction);

        assertThat(waiting().await(prediction, soon())).isInstanceOf(Ending.Succeeded.class);
    }

    @Test
    void isToldOfAFailure() throws Exception {
        var prediction = running();
        failAsFlagged(prediction);

        assertThat(waiting().await(prediction, soon()))
                .isInstanceOfSatisfying(
                        Ending.Failed.class, failed -> assertThat(failed.code()).isEqualTo(FailureCode.PROMPT_FLAGGED));
    }

    @Test
    void comesBackWhenTheTimeIsOver() throws Exception {
        assertThat(waiting().await(running(), Instant.now().plusMillis(100))).isEqualTo(new Ending.StillRunning());
    }

    @Test
    void looksAlthoughTheTimeIsOverAlready() throws Exception {
        var prediction = running();
        succeed(prediction);

        assertThat(waiting().await(prediction, Instant.now().minusSeconds(60))).isInstanceOf(Ending.Succeeded.class);
    }

    @Test
    void waitsOnWhileTheProviderIsAway() throws Exception {
        var prediction = running();
        goAway();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ending = threads.submit(() -> waiting().await(prediction, soon()));
            succeed(prediction);
            comeBack();

            assertThat(ending.get(20, TimeUnit.SECONDS)).isInstanceOf(Ending.Succeeded.class);
        }
    }

    @Test
    void letsManyWaitAndTellsEachItsOwn() throws Exception {
        var endings = new ArrayList<Future<Ending>>();
        var predictions = new ArrayList<Prediction>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 250; i++) {
                var prediction = running();
                predictions.add(prediction);
                endings.add(threads.submit(() -> waiting().await(prediction, soon())));
            }
            for (int i = 0; i < predictions.size(); i += 2) {
                succeed(predictions.get(i));
            }
            for (int i = 1; i < predictions.size(); i += 2) {
                failAsFlagged(predictions.get(i));
            }

            for (int i = 0; i < predictions.size(); i++) {
                assertThat(endings.get(i).get(20, TimeUnit.SECONDS))
                        .isInstanceOf(i % 2 == 0 ? Ending.Succeeded.class : Ending.Failed.class);
            }
        }
    }

    @Test
    void endsWhatIsCancelled() throws Exception {
        var prediction = running();

        waiting().cancel(prediction);
        waiting().cancel(prediction);

        assertThat(waiting().await(prediction, soon())).isInstanceOfSatisfying(Ending.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.CANCELLED);
            assertThat(failed.charged()).isEqualTo(Charged.YES);
        });
    }

    @Test
    void cannotCancelWhileTheProviderIsAway() {
        var prediction = running();
        goAway();

        assertThatThrownBy(() -> waiting().cancel(prediction)).isInstanceOf(TryLater.class);
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofSeconds(20));
    }
}
