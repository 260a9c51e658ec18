package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.ListPredictions.Listed;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every list of predictions does. */
public abstract class ListPredictionsContract {

    protected abstract ListPredictions list();

    protected abstract Prediction started(Map<String, Object> input);

    /** Lets time pass at the provider. */
    protected abstract void pass(Duration time);

    protected abstract Instant now();

    protected abstract void goAway();

    @Test
    void showsEverythingSinceAnInstant() {
        var old = started(Map.of("prompt", "old"));
        pass(Duration.ofHours(1));
        var from = now();
        var started = new ArrayList<Prediction>();
        for (int i = 0; i < 230; i++) {
            started.add(started(Map.of("prompt", "new", "no", (long) i)));
            pass(Duration.ofMillis(10));
        }

        assertThat(list().since(from).stream().map(Listed::prediction))
                .containsExactlyInAnyOrderElementsOf(started)
                .doesNotContain(old);
    }

    @Test
    void showsTheInputAsItWasSent() {
        Map<String, Object> input = Map.of(
                "prompt", "a red kite", "seed", 7_000_000_000L, "audio", false, "reference_images", List.of("a", "b"));
        started(input);

        assertThat(list().since(now().minusSeconds(60))).singleElement().satisfies(listed -> {
            assertThat(listed.input()).isEqualTo(input);
            assertThat(listed.providerModel()).isEqualTo("google/veo-3.1");
        });
    }

    @Test
    void showsAllOrFails() {
        started(Map.of());
        goAway();

        assertThatThrownBy(() -> list().since(now())).isInstanceOf(TryLater.class);
    }
}
