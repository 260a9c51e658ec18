package com.aifreedomstudios.video.consumer.kafka;

import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.event.v1.VideoRequested;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** One process's hold on a partition, with its commits and its readings of the ledger in a test's hands. */
final class Owner implements AutoCloseable {

    private final Wiring wiring;
    private final int partition;
    private final OwnedPartition owned;
    private final AtomicInteger offsets = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Set<Producer<byte[], byte[]>> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch mayCommit = new CountDownLatch(0);
    private volatile Runnable afterReading = () -> {};
    private volatile boolean mayComeBack = true;
    private final AtomicReference<@Nullable Error> nextCommit = new AtomicReference<>();

    Owner(Wiring wiring, int partition) {
        this.wiring = wiring;
        this.partition = partition;
        this.owned = new OwnedPartition(partition, this::producer, wiring.ledger(this::consumer), wiring.parts());
    }

    /** Takes the partition over; returns when it is ready for requests. */
    Owner own() {
        owned.start();
        await().atMost(Engine.patience()).until(owned::isReady);
        return this;
    }

    /** Takes requests in, as the intake does. */
    void take(VideoRequested... events) throws InterruptedException {
        var topic = wiring.settings().topics().requested();
        owned.take(Arrays.stream(events)
                .map(event -> new ConsumerRecord<>(
                        topic,
                        partition,
                        offsets.getAndIncrement(),
                        event.getCampaignId().getBytes(StandardCharsets.UTF_8),
                        wiring.codec().encode(topic, event)))
                .toList());
    }

    /** Gives the partition away in good order. */
    void handOver() throws InterruptedException {
        owned.handOver(Duration.ofSeconds(20));
    }

    /** From now on commits stop half-way: the broker has what they are about, but is not told to commit it. */
    void holdCommits() {
        mayCommit = new CountDownLatch(1);
    }

    /** The next commit does not get as far as the broker. */
    void failNextCommit(Error error) {
        nextCommit.set(error);
    }

    void letCommitsGo() {
        mayCommit.countDown();
    }

    /** Whenever it has read the ledger, this comes before anything else. */
    Owner andThen(Runnable next) {
        afterReading = next;
        return this;
    }

    /** Once it has lost the partition it does not try to get it back. */
    Owner once() {
        mayComeBack = false;
        return this;
    }

    boolean isReady() {
        return owned.isReady();
    }

    /** How many jobs run. */
    int live() {
        return owned.load().jobs();
    }

    /** How often it began to read the ledger. */
    int readings() {
        return readings.get();
    }

    /** How many commits the broker did not take from it. */
    int refusals() {
        return refusals.get();
    }

    /** Whether it can still write. */
    boolean hasAnOpenProducer() {
        return !open.isEmpty();
    }

    @Override
    public void close() {
        mayComeBack = false;
        owned.abandon();
        letCommitsGo();
    }

    private Consumer<byte[], byte[]> consumer() {
        readings.incrementAndGet();
        return Intercepted.object(Consumer.class, wiring.clients().ledgerConsumer(), (method, call) -> {
            var result = call.call();
            if (method.equals("close")) {
                afterReading.run();
            }
            return result;
        });
    }

    private Producer<byte[], byte[]> producer(int number) {
        if (!mayComeBack && readings.get() > 0) {
            throw new KafkaException("it is not to come back");
        }
        var producer = wiring.clients().ledgerProducer(number);
        open.add(producer);
        return Intercepted.object(Producer.class, producer, (method, call) -> {
            if (method.equals("commitTransaction")) {
                return commit(producer, call);
            }
            var result = call.call();
            if (method.equals("close")) {
                open.remove(producer);
            }
            return result;
        });
    }

    private @Nullable Object commit(Producer<byte[], byte[]> producer, Callable<@Nullable Object> call)
            throws Exception {
        var error = nextCommit.getAndSet(null);
        if (error != null) {
            throw error;
        }
        try {
            if (mayCommit.getCount() > 0) {
                producer.flush();
                mayCommit.await();
            }
            return call.call();
        } catch (KafkaException e) {
            refusals.incrementAndGet();
            throw e;
        }
    }
}
