package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.FakeProvider;
import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import com.aifreedomstudios.video.consumer.generation.Ledger;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.InternalTopic;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What owning a partition means, whatever broker it is on: own, restore, fence, commit, lose. */
@ExtendWith(SharedRegistry.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineContract {

    private static final String LEDGER = InternalTopic.JOB_LEDGER.topic();
    private static final String PROGRESSED = EventTopic.VIDEO_PROGRESSED.topic();
    private static final String GENERATED = EventTopic.VIDEO_GENERATED.topic();
    private static final List<String> TOPICS = List.of(LEDGER, PROGRESSED, GENERATED);
    private static final int PARTITIONS = 12;

    private final List<Owner> owners = new ArrayList<>();
    private String broker;
    private Registry registry;
    private int partition = -1;
    private FakeWorld world;
    private Wiring wiring;
    private Sight committed;
    private Sight written;

    /** Starts a broker without topics, and says where it is. */
    abstract String startBroker(Path directory);

    @BeforeAll
    void begin(Registry shared, @TempDir Path directory) {
        registry = shared;
        broker = startBroker(directory);
        Topics.create(broker, PARTITIONS);
    }

    /** A partition of its own for each test. A transaction left open would be ended by the broker after a minute. */
    @BeforeEach
    void connect(@TempDir Path folder) {
        partition++;
        world = new FakeWorld(folder);
        wiring = Wiring.of(broker, registry.url(), world, Map.of("transaction-timeout", "60s"));
        committed = new Sight(broker, "read_committed", TOPICS);
        written = new Sight(broker, "read_uncommitted", TOPICS);
    }

    @AfterEach
    void disconnect() {
        owners.forEach(Owner::close);
        owners.clear();
        committed.close();
        written.close();
    }

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
        endAll();
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
        endAll();

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
    void refusesWhatItsPredecessorStillSays() throws Exception {
        var first = owner().once().own();
        first.take(request("a"));
        awaitUntil(() -> isDurable("a", "Generating"));

        owner().own();
        endAll();

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
        endAll();
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
        endAll();
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
        endAll();
        reply.complete(null);
        awaitUntil(() -> outcomes("a") == 1);
        assertThat(owner.readings()).isEqualTo(2);
        assertThat(world.provider.creates()).hasSize(1);
    }

    private Owner owner() {
        var owner = new Owner(wiring, partition);
        owners.add(owner);
        return owner;
    }

    private String id(String name) {
        return "p" + partition + "-" + name;
    }

    private VideoRequested request(String name) {
        return VideoRequested.newBuilder()
                .setRequestId(id(name))
                .setTenantId("tenant-1")
                .setCampaignId("campaign-of-" + id(name))
                .setRequestedAt(Instant.EPOCH)
                .setPrompt("a red kite over green hills, " + id(name))
                .setModel("veo-3.1")
                .build();
    }

    private boolean isDurable(String name, String state) {
        return committed.says(id(name), "\"" + state + "\"");
    }

    private long outcomes(String name) {
        return committed.topicsOf(id(name)).stream().filter(GENERATED::equals).count();
    }

    /** Every prediction succeeds. */
    private void endAll() {
        world.provider
                .willSucceedWith(FakeProvider.anyVideo())
                .started()
                .forEach(listed -> world.provider.succeed(listed.prediction(), FakeProvider.anyVideo()));
    }

    /** The next create starts a prediction when this is completed, and cannot be interrupted. */
    private CompletableFuture<Void> holdTheNextReply() {
        var reply = new CompletableFuture<Void>();
        world.provider.willAnswer(submission -> {
            reply.join();
            return new Answer.Created(world.provider.start(submission));
        });
        return reply;
    }

    private void takeTheTransactionalIdAway() {
        try (var successor = wiring.clients().ledgerProducer(partition)) {
            successor.initTransactions();
        }
    }

    private static CompletableFuture<Void> aside(ThrowingCallable action) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        action.call();
                    } catch (Throwable e) {
                        throw new CompletionException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(Engine.patience()).until(condition);
    }
}
