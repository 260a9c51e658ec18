package com.aifreedomstudios.video.consumer.kafka;

import static com.aifreedomstudios.video.consumer.job.JobStates.NOON;
import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Order;
import com.aifreedomstudios.video.consumer.job.Reference.Role;
import com.aifreedomstudios.video.consumer.job.Reference.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCodecTest {

    private final LedgerCodec codec = new LedgerCodec();

    @ParameterizedTest
    @MethodSource("com.aifreedomstudios.video.consumer.job.JobStates#every")
    void readsWhatItWrote(Job job) {
        var recorded = new RecordedJob(3, job, NOON);

        assertThat(codec.job(record(codec.value(recorded)))).isEqualTo(recorded);
    }

    @Test
    void carriesPicturesThatWereSentAlong() {
        var request = aRequest()
                .withReference(Role.REFERENCE, new Source.Inline(new byte[] {1, 2, 3}))
                .build();
        var job = new Accepted(new Order(request, "print", NOON, NOON));
        var read = (Accepted)
                codec.job(record(codec.value(new RecordedJob(3, job, NOON)))).job();

        assertThat(read.order().request().references().getFirst().source())
                .isInstanceOfSatisfying(
                        Source.Inline.class,
                        inline -> assertThat(inline.content()).containsExactly(1, 2, 3));
    }

    @ParameterizedTest
    @MethodSource("com.aifreedomstudios.video.consumer.job.JobStates#every")
    void tellsTheFingerprintOfAFinishedJobWithoutReadingItWhole(Job job) {
        var fingerprint = codec.fingerprintOfFinished(record(codec.value(new RecordedJob(3, job, NOON))));

        assertThat(fingerprint).isEqualTo(job instanceof Finished ? Optional.of(job.fingerprint()) : Optional.empty());
    }

    @Test
    void findsTheFingerprintWhereverItIsWritten() {
        var record = record("""
                {"job": {"fingerprint": "print", "key": {"state": "of something else"}, "state": "Finished"}, "version": 1}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(codec.fingerprintOfFinished(record)).contains("print");
    }

    /** Written by version 1; what is live when a new version is deployed must go on. */
    @Test
    void readsWhatVersion1Wrote() {
        var recorded = codec.job(record(resource("ledger-v1-generating.json")));

        assertThat(recorded.since()).isEqualTo(NOON);
        assertThat(recorded.job()).isInstanceOfSatisfying(Generating.class, job -> {
            assertThat(job.key()).hasToString("tenant-1/request-1");
            assertThat(job.prediction().id()).isEqualTo("p1");
            assertThat(job.submission().plan().price()).isEqualTo(Money.usd("3.20"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"job\":{\"state\":\"Teleported\"}}",
                "{\"version\":1,\"job\":{\"state\":\"Finished\"}}",
                "{\"version\":2,\"job\":{\"state\":\"Accepted\"}}",
                "{\"version\":1,\"job\":null}",
                "{}",
                "[]",
                "not JSON"
            })
    void refusesToGuess(String record) {
        assertThatThrownBy(() -> codec.job(record(record.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(LedgerUnreadable.class);
        assertThatThrownBy(() -> codec.fingerprintOfFinished(record(record.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(LedgerUnreadable.class);
    }

    @Test
    void tellsRepetitionsFromConflicts() {
        var request = aRequest().withSeconds(4).build();

        assertThat(codec.fingerprint(aRequest().withSeconds(4).build())).isEqualTo(codec.fingerprint(request));
        assertThat(codec.fingerprint(aRequest().withSeconds(5).build())).isNotEqualTo(codec.fingerprint(request));
        assertThat(codec.fingerprint(
                        aRequest().withSeconds(4).withPrompt("other").build()))
                .isNotEqualTo(codec.fingerprint(request));
    }

    /** Of noon. */
    private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
        return new ConsumerRecord<>(
                "ledger",
                3,
                0,
                NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                value.length,
                new byte[0],
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private static byte[] resource(String name) {
        try (var in = LedgerCodecTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
