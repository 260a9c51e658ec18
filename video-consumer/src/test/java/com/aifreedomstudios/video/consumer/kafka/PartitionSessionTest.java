package com.aifreedomstudios.video.consumer.kafka;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.FakeWorld;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.JobStates;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.event.EventTopic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartitionSessionTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    Path folder;

    private final LedgerCodec codec = new LedgerCodec();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private PartitionSession session;

    @BeforeEach
    void own() throws Exception {
        var world = new FakeWorld(folder);
        var topics = new KafkaSettings.Topics("requested", "generated", "failed", "progressed", "quoted", "ledger");
        var registry = new MockSchemaRegistryClient();
        registry.register("progressed-value", new AvroSchema(EventTopic.VIDEO_PROGRESSED.schema()));
        var events = new EventCodec(registry, "mock://registry");
        var parts = new PartitionParts(
                topics,
                new RequestReader(events),
                world.admission(),
                codec,
                new JobEvents(topics, events, "test", world.clock()),
                new DeadLetters("dead"),
                world.loop(_ -> List.of()),
                world.clock());
        var writer = new LedgerWriter(producer, Thread::sleep);
        session = new PartitionSession(3, parts, writer, new KnownRequests(world.clock()));
        producer.initTransactions();
        Thread.ofVirtual().start(writer::run);
    }

    @AfterEach
    void lose() throws InterruptedException {
        session.abandon();
        session.awaitJobs(Duration.ofSeconds(10));
    }

    @Test
    void writesAJobAgainThatHasLongBeenInOneState() {
        var young = new RecordedJob(3, generating("young"), now.minus(Duration.ofHours(20)));
        var old = new RecordedJob(3, generating("old"), now.minus(Duration.ofDays(2)));
        session.resume(List.of(young, old));

        session.keepLiveJobs();

        await().until(() -> !written().isEmpty());
        assertThat(written()).containsExactly(old);
        assertThat(session.jobs()).containsExactlyInAnyOrder(young, old);
    }

    @Test
    void writesNoStateAgainThatIsAboutToBeReplaced() {
        var old = new RecordedJob(3, generating("old"), now.minus(Duration.ofDays(2)));
        var job = new RunningJob(old, _ -> {});
        var next = new CompletableFuture<Void>();
        Function<RecordedJob, CompletableFuture<Void>> never = latest -> {
            throw new AssertionError("written again: " + latest);
        };

        var durable = job.move(() -> next);
        job.writeAgain(now, never);
        var replacement = new RecordedJob(3, generating("old"), now);
        job.moved(replacement);
        job.writeAgain(now, never);

        assertThat(durable).isSameAs(next);
        assertThat(job.latest()).isEqualTo(replacement);
    }

    /** Thousands of jobs wait at the provider at the same time, and a request may bring half a megabyte along. */
    @Test
    void letsGoOfTheRequestsPicturesOnceTheyAreKept() {
        var memory = resume(acceptedWithAPicture());

        await().until(() -> session.jobs().getFirst().job() instanceof Generating);
        await().until(() -> {
            System.gc();
            return memory.get() == null;
        });
    }

    private WeakReference<Job> resume(Job job) {
        session.resume(List.of(new RecordedJob(3, job, now)));
        return new WeakReference<>(job);
    }

    private List<RecordedJob> written() {
        return producer.history().stream()
                .filter(record -> record.topic().equals("ledger"))
                .map(record ->
                        codec.job(new ConsumerRecord<>("ledger", record.partition(), 0, record.key(), record.value())))
                .toList();
    }

    private Job acceptedWithAPicture() {
        var picture = new Reference.Source.Inline(new byte[] {1, 2, 3});
        return new JobStates(
                        aRequest()
                                .withReference(Reference.Role.FIRST_FRAME, picture)
                                .build(),
                        now)
                .accepted();
    }

    private Job generating(String id) {
        return new JobStates(aRequest().withId(id).build(), now).generating();
    }
}
