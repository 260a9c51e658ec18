package com.aifreedomstudios.video.consumer.kafka;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.JobStates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.Test;

/** What it does without a ledger; what it finds in one, {@link LedgerSearchIT} shows. */
class LedgerSearchTest {

    private static final Wanted MINE = new Wanted("r", "tenant-1", null);
    private static final Wanted ANYBODYS = new Wanted("r", null, null);

    private final RecordedJob running = new RecordedJob(
            3, new JobStates(aRequest().withId("r").build(), JobStates.NOON).generating(), JobStates.NOON);

    @Test
    void readsNoLedgerForWhatRunsHere() throws Exception {
        var search = search(Duration.ofSeconds(5), () -> {
            throw new AssertionError("the ledger is read");
        });

        assertThat(search.find(MINE)).containsExactly(running);
    }

    @Test
    void saysWhyTheLedgerCannotBeRead() {
        var search = search(Duration.ofSeconds(5), () -> {
            throw new AuthorizationException("not for you");
        });

        assertThatThrownBy(() -> search.find(ANYBODYS))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessage("the ledger ledger cannot be read: not for you");
    }

    @Test
    void givesUpAndEndsItsReaderWhenItTakesTooLong() {
        var ended = new CountDownLatch(1);
        var search = search(Duration.ofMillis(50), () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
            throw new AuthorizationException("woken up");
        });

        assertThatThrownBy(() -> search.find(ANYBODYS))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("campaignId");
        await().until(() -> ended.getCount() == 0);
    }

    @Test
    void readsForOneAtATime() throws Exception {
        var readers = new AtomicInteger();
        var done = new CountDownLatch(1);
        var search = search(Duration.ofSeconds(20), () -> {
            readers.incrementAndGet();
            try {
                done.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new AuthorizationException("done");
        });
        var first = Thread.ofVirtual().start(() -> assertThatThrownBy(() -> search.find(ANYBODYS)));
        await().until(() -> readers.get() == 1);

        assertThatThrownBy(() -> search.find(ANYBODYS)).hasMessageContaining("somebody else");

        done.countDown();
        first.join();
        assertThat(readers).hasValue(1);
        assertThatThrownBy(() -> search.find(ANYBODYS)).hasMessageContaining("done");
    }

    private LedgerSearch search(Duration within, Supplier<Consumer<byte[], byte[]>> consumers) {
        var codec = new LedgerCodec();
        var ledger = new LedgerReader("ledger", consumers, codec, Clock.systemUTC());
        return new LedgerSearch(() -> List.of(running), new RecordedJobs("ledger", ledger, codec), within);
    }
}
