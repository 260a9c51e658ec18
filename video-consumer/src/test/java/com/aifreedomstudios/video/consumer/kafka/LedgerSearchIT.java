package com.aifreedomstudios.video.consumer.kafka;

import static com.aifreedomstudios.video.consumer.job.JobStates.NOON;
import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.JobStates;
import com.aifreedomstudios.video.event.InternalTopic;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.Broker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerSearchIT {

    private static final int PARTITIONS = 4;
    private static final String LEDGER = InternalTopic.JOB_LEDGER.topic();
    private static final LedgerCodec CODEC = new LedgerCodec();

    private static final JobStates MINE = states("tenant-1", "campaign-1");

    /** On another partition. */
    private static final JobStates ANOTHER_TENANTS = states("tenant-2", "campaign-3");

    private static Broker broker;

    @BeforeAll
    static void fillALedger(@TempDir Path directory) throws Exception {
        broker = Broker.start(directory.resolve("broker"), directory, 0);
        Topics.create(broker.bootstrapServers(), PARTITIONS);
        write(MINE.accepted(), MINE.generating(), ANOTHER_TENANTS.keeping(), MINE.generated());
        write(new JobStates(aRequest().withId("x-request-1").build(), NOON).accepted());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void findsTheLatestStateOfARequestOfEveryTenant() throws Exception {
        assertThat(find(null, null)).containsExactlyInAnyOrder(MINE.generated(), ANOTHER_TENANTS.keeping());
    }

    @Test
    void findsTheOneOfATenant() throws Exception {
        assertThat(find("tenant-1", null)).containsExactly(MINE.generated());
        assertThat(find("tenant-3", null)).isEmpty();
    }

    @Test
    void readsOnlyThePartitionOfTheCampaignThatIsNamed() throws Exception {
        assertThat(find("tenant-1", "campaign-1")).containsExactly(MINE.generated());
        assertThat(find("tenant-1", "campaign-3")).isEmpty();
    }

    /** Who looks for a lost reply reads the last minutes of all, and a request may bring half a megabyte along. */
    @Test
    void showsWhoMayHoldAPredictionAndNobodyElse() throws Exception {
        assertThat(recordedJobs().movedSince(NOON))
                .containsExactlyInAnyOrder(MINE.generated(), ANOTHER_TENANTS.keeping());
        assertThat(recordedJobs().movedSince(Instant.now().plusSeconds(60))).isEmpty();
    }

    private static RecordedJobs recordedJobs() {
        return new RecordedJobs(
                LEDGER, new LedgerReader(LEDGER, LedgerSearchIT::consumer, CODEC, Clock.systemUTC()), CODEC);
    }

    private static List<Job> find(@Nullable String tenantId, @Nullable String campaignId) throws InterruptedException {
        return new LedgerSearch(List::of, recordedJobs(), Duration.ofSeconds(30))
                .find(new Wanted("request-1", tenantId, campaignId)).stream()
                        .map(RecordedJob::job)
                        .toList();
    }

    /** Where requests with the campaign's id as key go. */
    private static void write(Job... jobs) throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Job job : jobs) {
                var campaign = new ProducerRecord<byte[], byte[]>(
                        "video.requested", job.campaignId().getBytes(StandardCharsets.UTF_8), null);
                var partition = producer.send(campaign).get().partition();
                var value = CODEC.value(new RecordedJob(partition, job, NOON));
                producer.send(new ProducerRecord<>(LEDGER, partition, CODEC.key(job.key()), value))
                        .get();
            }
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static JobStates states(String tenantId, String campaignId) {
        return new JobStates(aRequest().of(tenantId, campaignId).build(), NOON);
    }
}
