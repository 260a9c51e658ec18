package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction;
import com.aifreedomstudios.video.consumer.generation.AwaitPredictionContract;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction;
import com.aifreedomstudios.video.consumer.generation.CreatePredictionContract;
import com.aifreedomstudios.video.consumer.generation.FetchOutput;
import com.aifreedomstudios.video.consumer.generation.FetchOutputContract;
import com.aifreedomstudios.video.consumer.generation.ListPredictions;
import com.aifreedomstudios.video.consumer.generation.ListPredictionsContract;
import com.aifreedomstudios.video.consumer.job.Output;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class ReplicateContractsTest {

    @Nested
    class Creating extends CreatePredictionContract {

        private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

        @AutoClose
        private final ReplicateStub replicate = new ReplicateStub(clock);

        @Override
        protected CreatePrediction create() {
            var client = Clients.forCreates(Given.properties("http://localhost"));
            return new CreateOnce(client, replicate.address(), Given.TOKEN, clock);
        }

        @Override
        protected void provider(Next next) {
            replicate.always(
                    switch (next) {
                        case THROTTLES ->
                            Given.answer(429, "{\"retry_after\":5}").build();
                        case DOES_NOT_KNOW_THE_MODEL ->
                            Given.answer(404, "{\"detail\":\"Not found.\"}").build();
                        case STARTS_IT_AND_LOSES_THE_REPLY -> {
                            replicate.start(Map.of());
                            yield Given.created().onResponseStart(Given.HANG_UP).build();
                        }
                    });
        }

        @Override
        protected Instant now() {
            return clock.instant();
        }

        @Override
        protected int started() {
            return replicate.predictions();
        }

        @Override
        protected int arrived() {
            return replicate.calls().size();
        }
    }

    @Nested
    class Awaiting extends AwaitPredictionContract {

        @AutoClose
        private final ReplicateStub replicate = new ReplicateStub(Clock.systemUTC());

        @AutoClose
        private final PredictionWatch watch = new PredictionWatch(
                        Given.api(replicate.address(), Clock.systemUTC()),
                        new Endings(new OutputLink(false), Clock.systemUTC()),
                        Duration.ofMillis(20),
                        Clock.systemUTC(),
                        Thread::sleep)
                .start();

        @Override
        protected AwaitPrediction waiting() {
            return watch;
        }

        @Override
        protected Prediction running() {
            var id = replicate.start(Map.of());
            return new Prediction(id, replicate.createdAt(id));
        }

        @Override
        protected void succeed(Prediction prediction) {
            replicate.succeed(prediction.id());
        }

        @Override
        protected void failAsFlagged(Prediction prediction) {
            replicate.change(
                    prediction.id(),
                    Map.of("status", "failed", "error", "The input or output was flagged as sensitive. (E005)"));
        }

        @Override
        protected void goAway() {
            replicate.always(Given.answer(503, "").build());
        }

        @Override
        protected void comeBack() {
            replicate.always(null);
        }
    }

    @Nested
    class Listing extends ListPredictionsContract {

        private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

        @AutoClose
        private final ReplicateStub replicate = new ReplicateStub(clock);

        @Override
        protected ListPredictions list() {
            return new AllPredictions(Given.api(replicate.address(), clock));
        }

        @Override
        protected Prediction started(Map<String, Object> input) {
            var id = replicate.start(input);
            return new Prediction(id, replicate.createdAt(id));
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
            replicate.always(Given.answer(502, "<html>").build());
        }
    }

    @Nested
    class Fetching extends FetchOutputContract {

        private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

        @AutoClose
        private final ReplicateStub replicate = new ReplicateStub(clock);

        @Override
        protected FetchOutput fetching() {
            var client = Clients.forDelivery(Given.properties("http://localhost"));
            return new DeliveredVideo(client, new OutputLink(true), 1 << 20, clock);
        }

        @Override
        protected Output finished(byte[] video) {
            return new Output(replicate.leave("video.mp4", video).uri(), clock.instant());
        }

        @Override
        protected void delete(Output output) {
            replicate.delete(HttpUrl.get(output.url().toString()));
            clock.advance(Duration.ofHours(1));
        }

        @Override
        protected void goAway() {
            replicate.always(Given.answer(503, "").build());
        }
    }
}
