package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Output;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class FakeProviderTest {

    private static Submission submission(Map<String, Object> input, Clock clock) {
        var plan = new Plan("veo-3.1", "google/veo-3.1", 8, "16:9", null, null, Money.usd("3.20"), "2026-10");
        return new Submission(1, plan, input, clock.instant(), clock.instant().plusSeconds(30));
    }

    @Nested
    class Creating extends CreatePredictionContract {

        private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
        private final FakeProvider provider = new FakeProvider(clock);

        @Override
        protected CreatePrediction create() {
            return provider;
        }

        @Override
        protected void provider(Next next) {
            var _ = switch (next) {
                case THROTTLES -> provider.willAnswer(new Answer.NotNow(Duration.ofSeconds(5), "throttled"));
                case DOES_NOT_KNOW_THE_MODEL ->
                    provider.willAnswer(new Answer.Refused(
                            Refusal.of(FailureCode.MODEL_UNAVAILABLE, "The model is gone; choose another.")));
                case STARTS_IT_AND_LOSES_THE_REPLY -> provider.willStartAndLoseTheReply();
            };
        }

        @Override
        protected Instant now() {
            return clock.instant();
        }

        @Override
        protected int started() {
            return provider.started().size();
        }

        @Override
        protected int arrived() {
            return provider.creates().size();
        }
    }

    @Nested
    class Awaiting extends AwaitPredictionContract {

        private final FakeProvider provider = new FakeProvider(Clock.systemUTC());

        @Override
        protected AwaitPrediction waiting() {
            return provider;
        }

        @Override
        protected Prediction running() {
            return provider.start(submission(Map.of(), Clock.systemUTC()));
        }

        @Override
        protected void succeed(Prediction prediction) {
            provider.succeed(prediction, FakeProvider.anyVideo());
        }

        @Override
        protected void failAsFlagged(Prediction prediction) {
            provider.end(prediction, new Ending.Failed(FailureCode.PROMPT_FLAGGED, "Flagged.", Charged.UNKNOWN));
        }

        @Override
        protected void goAway() {
            provider.goAway();
        }

        @Override
        protected void comeBack() {
            provider.comeBack();
        }
    }

    @Nested
    class Listing extends ListPredictionsContract {

        private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
        private final FakeProvider provider = new FakeProvider(clock);

        @Override
        protected ListPredictions list() {
            return provider;
        }

        @Override
        protected Prediction started(Map<String, Object> input) {
            return provider.start(submission(input, clock));
        }

        @Override
        protected void pass(Duration time) {
            clock.advance(time);
        }

        @Override
        protected Instant now() {
            return clock.instant();
        }

        @Override
        protected void goAway() {
            provider.goAway();
        }
    }

    @Nested
    class Fetching extends FetchOutputContract {

        private final FakeProvider provider = new FakeProvider(Clock.systemUTC());

        @Override
        protected FetchOutput fetching() {
            return provider;
        }

        @Override
        protected Output finished(byte[] video) {
            return provider.leave(provider.start(submission(Map.of(), Clock.systemUTC())), video);
        }

        @Override
        protected void delete(Output output) {
            provider.willFetch(output, new FetchOutput.Result.Gone());
        }

        @Override
        protected void goAway() {
            provider.goAway();
        }
    }
}
