package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.FakeProvider;
import com.aifreedomstudios.video.consumer.generation.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What owning a partition means, whatever broker it is on: own, restore, fence, commit, lose. */
@Timeout(90)
abstract class EngineContract extends PartitionStage {

    @Test
    void takesEachRequestInOnce() throws Exception {
        var owner = owner().own();
        world.provider.willSucceedWith(FakeProvider.anyVideo());

        owner.take(request("a"), request("a"), request("b"));
        owner.take(request("b"));

        awaitUntil(() -> outcomes("a") == 1 && outcomes("b") == 1);
        assertThat(world.provider.creates()).hasSize(2);
    }

    @Test
    void tellsOfACommitWhenItIsDurableAndShowsItAsAWhole() throws Exception {
        var owner = owner().own();
        owner.holdCommits();

        var taking = aside(() -> owner.take(request("a")));
        awaitUntil(() -> written.topicsOf(id("a")).containsAll(List.of(LEDGER, PROGRESSED)));

        assertThat(committed.topicsOf(id("a"))).isEmpty();
        assertThat(taking).isNotDone();
        assertThat(owner.live()).isZero();
        owner.letCommitsGo();
        taking.join();
        assertThat(committed.topicsOf(id("a"))).contains(LEDGER, PROGRESSED);
    }

    @Test
    void goesOnFromWhatItsPredecessorMadeDurableBeforeItDied() throws Exception {
        var first = owner().own();
        first.take(request("a"));
        awaitUntil(() -> isDurable("a", "Generating"));
        first.holdCommits();
        world.endAll();
        awaitUntil(() -> written.says(id("a"), "Keeping"));

        owner().own();

        awaitUntil(() -> outcomes("a") == 1);
        assertThat(world.provider.creates()).hasSize(1);
    }

    @Test
    void findsTheCreateWhoseReplyItsPredecessorTookAlong() throws Exception {
        var first = owner().own();
        world.provider.willAnswer(submission -> {
            first.holdCommits();
            return new Answer.Created(world.provider.start(submission));
        });
        first.take(request("a"));
        awaitUntil(() -> written.says(id("a"), "Generating"));

        owner().own();
        world.endAll();

        awaitUntil(() -> outcomes("a") == 1);
        assertThat(world.provider.creates()).hasSize(1);
    }

    @Test
    void endsTheOpenTransactionOfItsPredecessor() throws Exception {
        var first = owner().own();
        first.holdCommits();
        var never = aside(() -> first.take(request("a")));
        awaitUntil(() -> written.topicsOf(id("a")).contains(LEDGER));

        owner().own().take(request("b"));

        awaitUntil(() -> isDurable("b", "Accepted"));
        assertThat(committed.topicsOf(id("a"))).isEmpty();
        assertThat(never).isNotDone();
    }

    @Test
    void readsTheLedgerAgainAfterAnErrorOfTheMachine() throws Exception {
        var owner = owner().own();
        world.provider.willSucceedWith(FakeProvider.anyVideo());
        owner.failNextCommit(new OutOfMemoryError("as the test wants"));

        assertThatThrownBy(() -> owner.take(request("a"))).isInstanceOf(Ledger.Lost.class);

        awaitUntil(() -> owner.readings() == 2 && owner.isReady());
        owner.take(request("a"));
        awaitUntil(() -> outcomes("a") == 1);
        assertThat(world.provider.creates()).hasSize(1);
    }

    @Test
    void refusesWhatItsPredecessorStillSays() throws Exception {
        var first = owner().once().own();
        first.take(request("a"));
        awaitUntil(() -> isDurable("a", "Generating"));

        owner().own();
        world.endAll();

        awaitUntil(() -> outcomes("a") == 1 && first.refusals() == 1 && !first.isReady());
        assertThatThrownBy(() -> first.take(request("b"))).isInstanceOf(Ledger.Lost.class);
        assertThat(outcomes("a")).isEqualTo(1);
        assertThat(committed.topicsOf(id("b"))).isEmpty();
    }

    @Test
    void readsTheLedgerWhenNobodyElseWritesItAnyMore() {
        var first = owner().once().own();
        var trouble = new AtomicReference<Throwable>();

        owner().andThen(() -> trouble.compareAndSet(null, catchThrowable(() -> first.take(request("a")))))
                .own();

        assertThat(trouble.get()).isInstanceOf(Ledger.Lost.class);
        assertThat(committed.topicsOf(id("a"))).isEmpty();
    }

    @Test
    void takesNothingInBeforeItHasReadTheLedger() throws Exception {
        var first = owner().own();
        first.take(request("a"));
        awaitUntil(() -> isDurable("a", "Generating"));
        first.handOver();
        var second = owner();
        var trouble = new AtomicReference<Throwable>();

        second.andThen(() -> trouble.compareAndSet(null, catchThrowable(() -> second.take(request("a")))))
                .own();
        second.take(request("a"));

        assertThat(trouble.get()).isInstanceOf(Ledger.Lost.class);
        world.endAll();
        awaitUntil(() -> outcomes("a") == 1);
        assertThat(world.provider.creates()).hasSize(1);
    }

    @Test
    void commitsTheReplyToACreateThatIsOutBeforeItHandsOver() throws Exception {
        var first = owner().own();
        var reply = holdTheNextReply();
        first.take(request("a"));
        awaitUntil(() -> world.provider.creates().size() == 1);
        world.provider.showNothing();

        var handingOver = aside(first::handOver);
        reply.complete(null);
        handingOver.join();

        assertThat(first.live()).isZero();
        assertThat(first.hasAnOpenProducer()).isFalse();
        owner().own();
        world.endAll();
        awaitUntil(() -> outcomes("a") == 1);
        assertThat(world.provider.creates()).hasSize(1);
    }

    @Test
    void stopsItsJobsBeforeItOwnsThePartitionAnew() throws Exception {
        var owner = owner().own();
        var reply = holdTheNextReply();
        owner.take(request("a"));
        awaitUntil(() -> world.provider.creates().size() == 1);

        takeTheTransactionalIdAway();
        assertThatThrownBy(() -> owner.take(request("b"))).isInstanceOf(Ledger.Lost.class);

        await().during(Duration.ofSeconds(2)).atMost(Engine.patience()).until(() -> owner.readings() == 1);
        assertThat(owner.hasAnOpenProducer()).isFalse();
        world.endAll();
        reply.complete(null);
        awaitUntil(() -> outcomes("a") == 1);
        assertThat(owner.readings()).isEqualTo(2);
        assertThat(world.provider.creates()).hasSize(1);
    }
}
