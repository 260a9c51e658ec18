package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everything that creates predictions does. */
public abstract class CreatePredictionContract {

    /** What the provider is made to do with the next create. */
    protected enum Next {
        THROTTLES,
        DOES_NOT_KNOW_THE_MODEL,
        STARTS_IT_AND_LOSES_THE_REPLY
    }

    protected abstract CreatePrediction create();

    protected abstract void provider(Next next);

    protected abstract Instant now();

    /** How many predictions exist, that is, cost. */
    protected abstract int started();

    /** How many creates arrived. */
    protected abstract int arrived();

    @Test
    void startsOnePrediction() {
        assertThat(create().create(submission(now().plusSeconds(30)))).isInstanceOf(Answer.Created.class);

        assertThat(started()).isEqualTo(1);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void sendsNothingTooLate() {
        assertThat(create().create(submission(now().minusMillis(1)))).isInstanceOf(Answer.NotNow.class);

        assertThat(arrived()).isZero();
    }

    @Test
    void mayBeSentAgainAfterAThrottle() {
        provider(Next.THROTTLES);

        assertThat(create().create(submission(now().plusSeconds(30))))
                .isInstanceOfSatisfying(
                        Answer.NotNow.class,
                        notNow -> assertThat(notNow.retryAfter()).isEqualTo(Duration.ofSeconds(5)));
        assertThat(started()).isZero();
    }

    @Test
    void isRefusedForAModelThatIsGone() {
        provider(Next.DOES_NOT_KNOW_THE_MODEL);

        assertThat(create().create(submission(now().plusSeconds(30))))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .extracting(Refusal::code)
                                .isEqualTo(FailureCode.MODEL_UNAVAILABLE));
        assertThat(started()).isZero();
    }

    @Test
    void doesNotKnowWhatBecameOfACreateWhoseReplyWasLost() {
        provider(Next.STARTS_IT_AND_LOSES_THE_REPLY);

        assertThat(create().create(submission(now().plusSeconds(30)))).isInstanceOf(Answer.Unknown.class);

        assertThat(started()).isEqualTo(1);
        assertThat(arrived()).isEqualTo(1);
    }

    private Submission submission(Instant submitBy) {
        var plan = new Plan("veo-3.1", "google/veo-3.1", 8, "16:9", null, null, Money.usd("3.20"), "2026-10");
        return new Submission(1, plan, Map.of("prompt", "a red kite", "duration", 8), now(), submitBy);
    }
}
