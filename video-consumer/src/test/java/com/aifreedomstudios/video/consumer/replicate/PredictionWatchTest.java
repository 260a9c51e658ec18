package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PredictionWatchTest {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Clock clock = Clock.systemUTC();

    @AutoClose
    private final ReplicateStub replicate = new ReplicateStub(clock);

    private final LinkedBlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private final Semaphore looks = new Semaphore(0);

    @AutoClose
    private final PredictionWatch watch = new PredictionWatch(
                    Given.api(replicate.address(), clock),
                    new Endings(new OutputLink(false), clock),
                    INTERVAL,
                    clock,
                    pause -> {
                        pauses.add(pause);
                        looks.acquire();
                    })
            .start();

    @Test
    void looksTheLessOftenTheMoreCallsALookTakes() throws Exception {
        replicate.showNothing();
        for (int i = 0; i < 60; i++) {
            waitFor(started());
        }
        assertThat(pauses.take()).isEqualTo(INTERVAL);

        looks.release();

        assertThat(pauses.take())
                .as("one call for the list, and 50 for single ones")
                .isEqualTo(Duration.ofMillis(5100));
    }

    @Test
    void looksAsOftenAsConfiguredWhereOneCallTellsAll() throws Exception {
        waitFor(started());
        assertThat(pauses.take()).isEqualTo(INTERVAL);

        looks.release();

        assertThat(pauses.take()).isEqualTo(INTERVAL);
    }

    @Test
    void asksForTheLastTimeBeforeItGivesUp() throws Exception {
        var prediction = started();
        replicate.succeed(prediction.id());

        var ending = watch.await(prediction, Instant.EPOCH);

        assertThat(ending).isInstanceOf(Ending.Succeeded.class);
        assertThat(replicate.calls()).containsExactly("GET /v1/predictions/" + prediction.id());
    }

    @Test
    void givesUpWhereReplicateDoesNotAnswer() throws Exception {
        var prediction = started();
        replicate.always(Given.answer(503, "").build());

        assertThat(watch.await(prediction, Instant.EPOCH)).isEqualTo(new Ending.StillRunning());
    }

    /** Returns when somebody does. */
    private void waitFor(Prediction prediction) {
        var thread = Thread.ofVirtual().start(() -> {
            try {
                watch.await(prediction, Instant.MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private Prediction started() {
        var id = replicate.start(Map.of());
        return new Prediction(id, replicate.createdAt(id));
    }
}
