package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LedgerWriterTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Semaphore turns = new Semaphore(0);
    private final LedgerWriter writer = new LedgerWriter(producer, _ -> turns.acquire());
    private final Thread thread = Thread.ofVirtual().unstarted(writer::run);

    @BeforeEach
    void own() {
        producer.initTransactions();
    }

    @AfterEach
    void end() throws InterruptedException {
        writer.abandon();
        turns.release(100);
        thread.join();
    }

    @Test
    void makesWhatIsWaitingDurableTogether() throws Exception {
        var one = write("one");
        var other = write("other");
        thread.start();
        one.get();
        other.get();

        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void gathersWhatComesWhileTheBrokerEndsTheLastTransaction() throws Exception {
        thread.start();
        write("one").get();
        var other = write("other");
        var third = write("third");
        assertThat(other).isNotDone();

        turns.release();
        other.get();
        third.get();

        assertThat(producer.commitCount()).isEqualTo(2);
    }

    @Test
    void endsAtTheFirstDoubt() {
        producer.commitTransactionException = new ProducerFencedException("a successor is there");
        var first = write("first");
        thread.start();

        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Ledger.Lost.class);
        assertThatThrownBy(() -> writer.ended().get()).hasCauseInstanceOf(ProducerFencedException.class);
        assertThatThrownBy(() -> write("later").get()).hasCauseInstanceOf(Ledger.Lost.class);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void writesWhatIsWaitingBeforeItEnds() throws Exception {
        var last = write("last");
        writer.finish();
        thread.start();

        writer.ended().get();

        assertThat(last).isCompleted();
        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.closed()).isTrue();
    }

    private CompletableFuture<Void> write(String what) {
        var bytes = what.getBytes(StandardCharsets.UTF_8);
        return writer.write(List.of(new ProducerRecord<>("ledger", 3, bytes, bytes)));
    }
}
