package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.ListPredictions.Listed;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.Order;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Prompt;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<String, Object> INPUT = Map.of("prompt", "a red kite", "seconds", 4);
    private static final Map<String, Object> INPUT_AS_READ = Map.of("prompt", "a red kite", "seconds", 4L);

    private final Unconfirmed mine = unconfirmed("mine", NOON);

    @Test
    void takesTheOneWithExactlyItsInput() {
        var other = new Listed(
                new Prediction("p1", NOON), "openai/sora-2-pro", Map.of("prompt", "a red kite", "seconds", 8L));
        var otherModel = new Listed(new Prediction("p2", NOON), "openai/sora-2", INPUT_AS_READ);

        assertThat(Adoption.choose(mine, List.of(other, otherModel, listed("p3", NOON)), List.of()))
                .contains(new Prediction("p3", NOON));
    }

    @Test
    void takesNothingWhereNothingIsListed() {
        assertThat(Adoption.choose(mine, List.of(), List.of())).isEmpty();
    }

    @Test
    void leavesWhatAnotherJobHolds() {
        var held = new Generating(prepared("other"), submission(NOON), new Prediction("p1", NOON));

        assertThat(Adoption.choose(mine, List.of(listed("p1", NOON)), List.of(held)))
                .isEmpty();
        assertThat(Adoption.choose(mine, List.of(listed("p2", NOON), listed("p1", NOON)), List.of(held)))
                .contains(new Prediction("p2", NOON));
    }

    @Test
    void neverLetsTwoTakeTheSame() {
        var earlier = unconfirmed("earlier", NOON.minusSeconds(1));
        var listed = List.of(listed("p1", NOON), listed("p2", NOON.plusSeconds(1)));
        List<Job> both = List.of(mine, earlier);

        assertThat(Adoption.choose(earlier, listed, both)).contains(new Prediction("p1", NOON));
        assertThat(Adoption.choose(mine, listed, both)).contains(new Prediction("p2", NOON.plusSeconds(1)));
        assertThat(Adoption.choose(mine, List.of(listed("p1", NOON)), both)).isEmpty();
    }

    @Test
    void cannotTellWhetherOneWhoseInputIsDeletedIsIts() {
        var nameless = new Listed(new Prediction("p1", NOON), "openai/sora-2-pro", Map.of());
        var held = new Generating(prepared("other"), submission(NOON), new Prediction("p1", NOON));
        var elsewhere = new Listed(new Prediction("p2", NOON), "openai/sora-2", Map.of());

        assertThat(isUndecidable(List.of(nameless), List.of(), NOON, NOON)).isTrue();
        assertThat(isUndecidable(List.of(nameless), List.of(held), NOON, NOON)).isFalse();
        assertThat(isUndecidable(List.of(elsewhere, listed("p3", NOON)), List.of(), NOON, NOON))
                .isFalse();
    }

    /** Who shares a look may be shown what was created long before. */
    @Test
    void knowsThatOneOfAnotherTimeIsNotIts() {
        var nameless = List.of(new Listed(new Prediction("p1", NOON), "openai/sora-2-pro", Map.of()));

        assertThat(isUndecidable(nameless, List.of(), NOON.plusSeconds(1), NOON.plusSeconds(2)))
                .isFalse();
        assertThat(isUndecidable(nameless, List.of(), NOON.minusSeconds(2), NOON.minusSeconds(1)))
                .isFalse();
    }

    private boolean isUndecidable(List<Listed> listed, List<Job> others, Instant from, Instant until) {
        return Adoption.isUndecidable(mine, listed, others, from, until);
    }

    private static Listed listed(String id, Instant createdAt) {
        return new Listed(new Prediction(id, createdAt), "openai/sora-2-pro", INPUT_AS_READ);
    }

    private static Unconfirmed unconfirmed(String id, Instant declaredAt) {
        return new Unconfirmed(prepared(id), submission(declaredAt), declaredAt, 0);
    }

    private static Prepared prepared(String id) {
        var order = new Order(aRequest().withId(id).build(), "print", NOON, NOON.plusSeconds(3600));
        return new Prepared(order, Prompt.asAsked("a red kite"), List.of(), List.of(), null);
    }

    private static Submission submission(Instant declaredAt) {
        var plan = new Plan("sora-2-pro", "openai/sora-2-pro", 4, "9:16", "720p", null, null, null);
        return new Submission(1, plan, INPUT, declaredAt, declaredAt.plusSeconds(30));
    }
}
