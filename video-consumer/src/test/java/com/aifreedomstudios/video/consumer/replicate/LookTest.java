package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final String LIST = "GET /v1/predictions";

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

    @AutoClose
    private final ReplicateStub replicate = new ReplicateStub(clock);

    private final Look look =
            new Look(Given.api(replicate.address(), clock), new Endings(new OutputLink(false), clock));
    private final Map<String, Ending> told = new HashMap<>();

    @Test
    void learnsTheStateOfAHundredByOneCall() {
        var hundred = started(100);
        hundred.forEach(prediction -> replicate.succeed(prediction.id()));

        look.at(hundred, told::put);

        assertThat(told).hasSize(100);
        assertThat(replicate.calls()).containsExactly(LIST);
    }

    @Test
    void stopsPagingOnceAllAreSeen() {
        started(150);
        var newest = started(90);

        look.at(newest, told::put);

        assertThat(replicate.calls()).containsExactly(LIST);
    }

    @Test
    void asksForOneBuriedUnderOthersByItsName() {
        var old = started(1);
        started(1_000);
        replicate.succeed(old.getFirst().id());

        look.at(old, told::put);

        assertThat(told).containsOnlyKeys("p0");
        assertThat(replicate.calls()).containsExactly(LIST, "GET /v1/predictions/p0");
    }

    @Test
    void makesNoStormOfCallsWhenTheListShowsNothing() {
        replicate.showNothing();
        var many = started(120);
        var seen = new HashSet<String>();

        for (int round = 0; round < 3; round++) {
            assertThat(look.at(many, told::put)).isEqualTo(51);
            var calls = replicate.calls();
            assertThat(calls).hasSize(51);
            seen.addAll(calls);
        }

        assertThat(seen).as("each in its turn").hasSize(121);
    }

    @Test
    void readsAnEndingWithoutAVideoInFullBeforeBelievingIt() {
        var failed = started(1);
        replicate.change("p0", Map.of("status", "failed", "error", "Service is temporarily unavailable. (E004)"));

        look.at(failed, told::put);

        assertThat(replicate.calls()).containsExactly(LIST, "GET /v1/predictions/p0");
        assertThat(told.get("p0")).isInstanceOfSatisfying(Ending.Failed.class, ending -> {
            assertThat(ending.code()).isEqualTo(FailureCode.PROVIDER_UNAVAILABLE);
            assertThat(ending.charged()).isEqualTo(Charged.UNKNOWN);
        });
    }

    @Test
    void isNotShakenByAListThatMakesNoSense() {
        var running = started(2);
        for (var nonsense : List.of(
                Given.answer(200, "<html>"),
                Given.answer(200, "{\"results\":7}"),
                Given.answer(200, "{\"results\":[{\"id\":"),
                Given.answer(200, "{\"results\":[]}").onResponseBody(Given.HANG_UP),
                Given.answer(429, "{\"retry_after\":30}"),
                new MockResponse.Builder().body(new Buffer().write(new byte[20 << 20])))) {
            replicate.always(nonsense.build());
            assertThatThrownBy(() -> look.at(running, told::put)).isInstanceOf(ReplicateUnavailable.class);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void keepsTheAskedPause() {
        replicate.always(Given.answer(429, "{\"retry_after\":30}").build());

        assertThatThrownBy(() -> look.at(started(1), told::put))
                .isInstanceOfSatisfying(
                        ReplicateUnavailable.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
    }

    private List<Prediction> started(int count) {
        var started = new ArrayList<Prediction>();
        for (int i = 0; i < count; i++) {
            var id = replicate.start(Map.of());
            started.add(new Prediction(id, replicate.createdAt(id)));
            clock.advance(Duration.ofMillis(10));
        }
        return started;
    }
}
