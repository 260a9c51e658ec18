package com.aifreedomstudios.video.sandbox.proxy.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.InternalTopic;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.BrokerNode;
import com.aifreedomstudios.video.sandbox.part.Cluster;
import com.aifreedomstudios.video.sandbox.part.Ports;
import com.aifreedomstudios.video.sandbox.proxy.TcpProxy;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import com.aifreedomstudios.video.sandbox.simulator.Phases;
import com.aifreedomstudios.video.sandbox.simulator.Phases.Listening;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTapIT {

    private static final String LEDGER = InternalTopic.JOB_LEDGER.topic();
    private static final String REQUESTS = EventTopic.VIDEO_REQUESTED.topic();
    private static final Phases PHASES = new Phases();

    @TempDir
    private static Path directory;

    private static TcpProxy proxy;
    private static Cluster cluster;

    private final List<Phase> seen = new CopyOnWriteArrayList<>();
    private final List<Listening> listening = new ArrayList<>();

    @BeforeAll
    static void startBroker() {
        int target = Ports.free();
        proxy = TcpProxy.start(0, target, new BrokerTap(PHASES));
        BrokerNode node = BrokerNode.at(1, 0).with(new BrokerNode.Tapped(target, proxy.port()));
        cluster = Cluster.start(directory.resolve("broker"), directory, List.of(node));
        Topics.create(cluster.bootstrapServers(), 1);
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
        proxy.close();
    }

    @BeforeEach
    void listen() {
        listening.add(PHASES.onPhase(seen::add));
    }

    @AfterEach
    void listenNoMore() {
        listening.forEach(Listening::close);
        proxy.admit();
    }

    @Test
    void tellsHowAStateBecomesDurable() {
        try (KafkaProducer<String, byte[]> producer = producer(proxy.address(), "durable")) {
            producer.initTransactions();
            for (int job = 1; job <= 2; job++) {
                seen.clear();
                producer.beginTransaction();
                var _ = producer.send(new ProducerRecord<>(LEDGER, "tenant/" + job, job("Accepted")));
                var _ = producer.send(
                        new ProducerRecord<>(EventTopic.VIDEO_PROGRESSED.topic(), "campaign", new byte[] {0, 1}));
                producer.commitTransaction();

                String key = "tenant/" + job;
                await().untilAsserted(() -> assertThat(seen)
                        .extracting(
                                phase -> phase.name() + " " + phase.details().get("key"))
                        .containsExactly(
                                "ledger.Accepted.producing " + key,
                                "ledger.Accepted.ending " + key,
                                "ledger.Accepted.committed " + key,
                                "ledger.Accepted.told " + key));
            }
        }
    }

    @Test
    void tellsNoCommitOfWhatIsAborted() {
        try (KafkaProducer<String, byte[]> producer = producer(proxy.address(), "aborting")) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(LEDGER, "tenant/aborted", job("Refined")));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(LEDGER, "tenant/committed", job("Prepared")));
            producer.commitTransaction();
        }

        await().untilAsserted(() -> assertThat(seen)
                .extracting(Phase::name)
                .containsExactly(
                        "ledger.Refined.producing",
                        "ledger.Prepared.producing",
                        "ledger.Prepared.ending",
                        "ledger.Prepared.committed",
                        "ledger.Prepared.told"));
    }

    @Test
    void tellsNothingOfRecordsThatAreNoJobs() {
        try (KafkaProducer<String, byte[]> producer = producer(proxy.address(), "other")) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String value : List.of("", "{", "[]", "{\"job\":1}", "{\"version\":1}", "{\"state\":\"Accepted\"}")) {
                var _ = producer.send(
                        new ProducerRecord<>(LEDGER, "tenant/none", value.getBytes(StandardCharsets.UTF_8)));
            }
            var _ = producer.send(new ProducerRecord<>(LEDGER, "tenant/gone", null));
            var _ = producer.send(new ProducerRecord<>(EventTopic.VIDEO_FAILED.topic(), "tenant/1", job("Accepted")));
            var _ = producer.send(new ProducerRecord<>(LEDGER, "tenant/large", job("Finished", "x".repeat(700_000))));
            producer.commitTransaction();
        }

        await().untilAsserted(() -> assertThat(seen).extracting(Phase::name).endsWith("ledger.Finished.told"));
        assertThat(seen).allSatisfy(phase -> assertThat(phase.details()).containsEntry("key", "tenant/large"));
    }

    @Test
    void commitsNothingIfTheCallerIsCutOffWhenItIsEnding() {
        during("ledger.Keeping.ending", _ -> proxy.refuse());

        assertThatThrownBy(() -> write("cut", "tenant/cut-before", "Keeping")).isInstanceOf(KafkaException.class);

        takeOver("cut");
        assertThat(committed()).doesNotContain("tenant/cut-before");
    }

    @Test
    void hasCommittedIfTheCallerIsCutOffWhenItIsCommitted() {
        during("ledger.Keeping.committed", _ -> proxy.refuse());

        assertThatThrownBy(() -> write("cut", "tenant/cut-after", "Keeping")).isInstanceOf(KafkaException.class);

        takeOver("cut");
        assertThat(committed()).contains("tenant/cut-after");
    }

    @Test
    void tellsWhichRequestsAreDelivered() throws Exception {
        try (KafkaProducer<String, byte[]> publisher = producer(cluster.bootstrapServers(), "publisher");
                KafkaConsumer<String, byte[]> consumer = consumer(proxy.address(), REQUESTS)) {
            publisher.initTransactions();
            publisher.beginTransaction();
            var _ = publisher.send(new ProducerRecord<>(REQUESTS, "c1", request("tenant-1", "request-1", "c1")));
            var _ = publisher.send(new ProducerRecord<>(REQUESTS, "c2", new byte[] {0, 0, 0, 0, 1, (byte) 0xfe, 1, 2}));
            publisher.commitTransaction();

            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() == 2;
            });
        }

        await().untilAsserted(() -> assertThat(seen)
                .extracting(phase -> phase.name() + " " + phase.path() + " " + phase.details())
                .containsExactlyInAnyOrder(
                        "requests.delivering video.requested "
                                + Map.of("key", "tenant-1/request-1", "campaignId", "c1"),
                        "requests.delivering video.requested {campaignId=c2}",
                        "requests.delivered video.requested " + Map.of("key", "tenant-1/request-1", "campaignId", "c1"),
                        "requests.delivered video.requested {campaignId=c2}"));
    }

    private void during(String moment, Consumer<Phase> listener) {
        listening.add(PHASES.onPhase(phase -> {
            if (phase.name().equals(moment)) {
                listener.accept(phase);
            }
        }));
    }

    private static void write(String transactionalId, String key, String state) {
        try (KafkaProducer<String, byte[]> producer = producer(proxy.address(), transactionalId)) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(LEDGER, key, job(state)));
            try {
                producer.commitTransaction();
            } finally {
                producer.close(Duration.ZERO);
            }
        }
    }

    /** Ends whatever transaction is open. */
    private static void takeOver(String transactionalId) {
        try (KafkaProducer<String, byte[]> successor = producer(cluster.bootstrapServers(), transactionalId)) {
            successor.initTransactions();
        }
    }

    /** The keys of all that is in the ledger. */
    private static List<String> committed() {
        try (KafkaConsumer<String, byte[]> consumer = consumer(cluster.bootstrapServers(), LEDGER)) {
            TopicPartition partition = new TopicPartition(LEDGER, 0);
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition)).get(partition));
            List<String> keys = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
            }
            return keys;
        }
    }

    private static KafkaProducer<String, byte[]> producer(String address, String transactionalId) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", address,
                        "transactional.id", transactionalId,
                        "max.block.ms", 3000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<String, byte[]> consumer(String address, String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static byte[] job(String state) {
        return job(state, "a video of \\\"state\\\":\\\"Oregon\\\"");
    }

    private static byte[] job(String state, String prompt) {
        return """
            {"job":{"request":{"prompt":"%s","state":"none"},"state":"%s"},"version":1}""".formatted(prompt, state).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] request(String tenant, String id, String campaign) throws IOException {
        GenericRecord request = new GenericRecordBuilder(EventTopic.VIDEO_REQUESTED.schema())
                .set("tenantId", tenant)
                .set("requestId", id)
                .set("campaignId", campaign)
                .set("requestedAt", 0L)
                .set("prompt", "any")
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[5]);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(request.getSchema(), GenericData.get()).write(request, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
