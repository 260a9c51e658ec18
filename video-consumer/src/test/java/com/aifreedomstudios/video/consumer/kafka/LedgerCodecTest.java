package com.aifreedomstudios.video.consumer.kafka;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Hold;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.KeptReference;
import com.aifreedomstudios.video.consumer.job.KeptVideo;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Order;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Output;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Prompt;
import com.aifreedomstudios.video.consumer.job.Reference.Role;
import com.aifreedomstudios.video.consumer.job.Reference.Source;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import com.aifreedomstudios.video.consumer.job.Submission;
import com.aifreedomstudios.video.consumer.job.VideoFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCodecTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Plan PLAN =
            new Plan("veo-3.1", "google/veo-3.1", 8, "16:9", "1080p", true, Money.usd("3.20"), "2026-10");

    private final LedgerCodec codec = new LedgerCodec();

    static Stream<Job> everyState() {
        var order = new Order(aRequest().toBeRefined().withMaxCost("5").build(), "print", NOON, NOON.plusSeconds(7200));
        var kept = new KeptReference(Role.FIRST_FRAME, "t/c/references/r-1.png", "image/png", 7, "00ff", 640, 360);
        var failed = new Attempt(
                1, "veo-3.1", null, Attempt.Ending.NOT_CREATED, FailureCode.PROVIDER_UNAVAILABLE, Money.ZERO);
        var prepared = new Prepared(
                order, new Prompt("refined", true, null), List.of(kept), List.of(failed), new Hold(NOON, 2));
        Map<String, Object> input = Map.of(
                "prompt",
                "refined",
                "duration",
                8,
                "seed",
                5_000_000_000L,
                "generate_audio",
                true,
                "reference_images",
                List.of("a", "b"));
        var submission = new Submission(2, PLAN, input, NOON, NOON.plusSeconds(30));
        var prediction = new Prediction("p1", NOON);
        var keeping = new Keeping(
                prepared, submission, prediction, new Output(URI.create("https://replicate.delivery/o.mp4"), NOON));
        var video = new KeptVideo(
                "https://v.example/k",
                null,
                "bucket",
                "k",
                "video/mp4",
                9,
                "ab",
                new VideoFacts(8, 1920, 1080, "avc1", true));
        var refusal = new Refusal(FailureCode.PROMPT_FLAGGED, "prompt", "It was flagged.");
        return Stream.of(
                new Accepted(order),
                new Refined(order, Prompt.asAsked("as asked")),
                prepared,
                new Submitting(prepared, submission),
                new Unconfirmed(prepared, submission, NOON, 1),
                new Generating(prepared, submission, prediction),
                keeping,
                keeping.finished(new Outcome.Generated(video), failed, NOON),
                keeping.finished(new Outcome.Failed(refusal, Stage.GENERATING, Outcome.Charged.NO), NOON),
                new Accepted(order).finished(new Outcome.Quoted(PLAN, List.of(refusal)), NOON));
    }

    @ParameterizedTest
    @MethodSource("everyState")
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
                "{\"version\":2,\"job\":{\"state\":\"Accepted\"}}",
                "{\"version\":1,\"job\":null}",
                "{}",
                "[]",
                "not JSON"
            })
    void refusesToGuess(String record) {
        assertThatThrownBy(() -> codec.job(record(record.getBytes(StandardCharsets.UTF_8))))
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
