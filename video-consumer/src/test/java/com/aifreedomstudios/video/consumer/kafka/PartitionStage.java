package com.aifreedomstudios.video.consumer.kafka;

import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.InternalTopic;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.Registry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A broker with a partition of its own for each test, and those who own it one after the other. */
@ExtendWith(SharedRegistry.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PartitionStage {

    static final String LEDGER = InternalTopic.JOB_LEDGER.topic();
    static final String PROGRESSED = EventTopic.VIDEO_PROGRESSED.topic();
    private static final String GENERATED = EventTopic.VIDEO_GENERATED.topic();
    private static final List<String> TOPICS = List.of(LEDGER, PROGRESSED, GENERATED);
    private static final int PARTITIONS = 12;

    private final List<Owner> owners = new ArrayList<>();
    private String broker;
    private Registry registry;
    private int partition = -1;
    FakeWorld world;
    private Wiring wiring;
    Sight committed;
    Sight written;

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

    Owner owner() {
        var owner = new Owner(wiring, partition);
        owners.add(owner);
        return owner;
    }

    String id(String name) {
        return "p" + partition + "-" + name;
    }

    VideoRequested request(String name) {
        return VideoRequested.newBuilder()
                .setRequestId(id(name))
                .setTenantId("tenant-1")
                .setCampaignId("campaign-of-" + id(name))
                .setRequestedAt(Instant.EPOCH)
                .setPrompt("a red kite over green hills, " + id(name))
                .setModel("veo-3.1")
                .build();
    }

    boolean isDurable(String name, String state) {
        return committed.says(id(name), "\"" + state + "\"");
    }

    long outcomes(String name) {
        return committed.topicsOf(id(name)).stream().filter(GENERATED::equals).count();
    }

    /** The next create starts a prediction when this is completed, and cannot be interrupted. */
    CompletableFuture<Void> holdTheNextReply() {
        var reply = new CompletableFuture<Void>();
        world.provider.willAnswer(submission -> {
            reply.join();
            return new Answer.Created(world.provider.start(submission));
        });
        return reply;
    }

    void takeTheTransactionalIdAway() {
        try (var successor = wiring.clients().ledgerProducer(partition)) {
            successor.initTransactions();
        }
    }

    static CompletableFuture<Void> aside(ThrowingCallable action) {
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

    static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(Engine.patience()).until(condition);
    }
}
