package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CreateLaneTest {

    private static final Answer THROTTLED = new Answer.NotNow(Duration.ofSeconds(30), "throttled");
    private static final Answer CREATED = new Answer.Created(new Prediction("p1", Instant.EPOCH));

    private static final Set<Thread.State> STILL = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final TestTime time = new TestTime();
    private final Instant start = time.instant();
    private final CreateLane lane = new CreateLane(600, time.time());

    @Test
    void keepsTheAccountsPace() throws Exception {
        for (int turn = 0; turn < 610; turn++) {
            assertThat(lane.awaitTurn(start.plusSeconds(3600))).isTrue();
        }

        assertThat(passed()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
    }

    @Test
    void catchesUpOnASecondOfALullAndNoMore() throws Exception {
        lane.awaitTurn(start.plusSeconds(3600));
        time.sleep(Duration.ofMinutes(10));
        var lullOver = time.instant();

        for (int turn = 0; turn < 11; turn++) {
            lane.awaitTurn(start.plusSeconds(3600));
        }
        assertThat(time.instant()).isEqualTo(lullOver);

        lane.awaitTurn(start.plusSeconds(3600));
        assertThat(time.instant()).isAfter(lullOver);
    }

    @Test
    void letsNobodyGoBeforeTheTimeThatTheProviderAsked() throws Exception {
        lane.heed(THROTTLED);

        assertThat(lane.awaitTurn(start.plusSeconds(3600))).isTrue();
        assertThat(passed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void isInTroubleOnceTheProviderHasTakenNothingForAWhile() throws Exception {
        lane.heed(new Answer.NotNow(Duration.ofMinutes(1), "the token is not accepted"));
        assertThat(lane.trouble()).isEmpty();

        time.sleep(Duration.ofSeconds(31));
        lane.heed(new Answer.NotNow(Duration.ofMinutes(1), "the token is still not accepted"));
        assertThat(lane.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(start.toString(), "still not accepted"));

        lane.heed(CREATED);
        assertThat(lane.trouble()).isEmpty();
    }

    @Test
    void triesNowAndThenUntilTheProviderTakesOne() throws Exception {
        lane.heed(THROTTLED);
        lane.awaitTurn(start.plusSeconds(3600));
        lane.heed(new Answer.Unknown("the reply was lost"));
        lane.awaitTurn(start.plusSeconds(3600));
        assertThat(passed()).isEqualTo(Duration.ofSeconds(35));

        lane.heed(CREATED);
        lane.awaitTurn(start.plusSeconds(3600));
        lane.awaitTurn(start.plusSeconds(3600));
        assertThat(passed()).isEqualTo(Duration.ofSeconds(40).plusMillis(100));
    }

    @Test
    void takesARefusalOfOneRequestForAProviderThatWorks() throws Exception {
        lane.heed(THROTTLED);
        lane.awaitTurn(start.plusSeconds(3600));

        lane.heed(new Answer.Refused(Refusal.of(FailureCode.PROVIDER_REFUSED, "No.")));
        lane.awaitTurn(start.plusSeconds(3600));
        lane.awaitTurn(start.plusSeconds(3600));

        assertThat(passed()).isLessThan(Duration.ofSeconds(36));
    }

    @Test
    void triesAgainAfterAMinuteHoweverLongTheProviderAsks() throws Exception {
        lane.heed(new Answer.NotNow(Duration.ofDays(3650), "throttled"));

        lane.awaitTurn(start.plusSeconds(3600));

        assertThat(passed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isNotSlowedDownByWhatCameTooLate() throws Exception {
        lane.heed(new Answer.NotNow(Duration.ZERO, "too late"));

        lane.awaitTurn(start.plusSeconds(3600));

        assertThat(passed()).isZero();
    }

    @Test
    void givesUpWhenTheTimeIsOver() throws Exception {
        lane.heed(THROTTLED);

        assertThat(lane.awaitTurn(start.plusSeconds(20))).isFalse();
        assertThat(lane.awaitTurn(start)).isFalse();
        assertThat(passed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void letsThemGoInTheOrderInWhichTheyCameAndIsShutMeanwhile() throws Exception {
        var mayGo = new CountDownLatch(1);
        var order = new ArrayList<String>();
        var crowded = new CreateLane(600, new Time(time, duration -> {
            mayGo.await();
            order.add(Thread.currentThread().getName());
            time.sleep(duration);
        }));
        crowded.heed(THROTTLED);
        assertThat(crowded.isShut()).as("with nobody waiting").isFalse();

        var threads = new ArrayList<Thread>();
        for (int number = 0; number < 20; number++) {
            threads.add(waiting("job " + number, crowded));
        }
        assertThat(crowded.isShut()).isTrue();
        crowded.heed(CREATED);
        assertThat(crowded.isShut()).isFalse();
        mayGo.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order)
                .containsExactlyElementsOf(threads.stream().map(Thread::getName).toList());
    }

    private Thread waiting(String name, CreateLane lane) {
        var thread = Thread.ofPlatform().name(name).start(() -> {
            try {
                lane.awaitTurn(start.plusSeconds(3600));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> STILL.contains(thread.getState()));
        return thread;
    }

    private Duration passed() {
        return Duration.between(start, time.instant());
    }
}
