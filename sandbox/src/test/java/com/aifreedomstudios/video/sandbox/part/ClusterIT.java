package com.aifreedomstudios.video.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.event.InternalTopic;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterIT {

    private static final String TOPIC = InternalTopic.JOB_LEDGER.topic();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final CompletableFuture<Void> enough = new CompletableFuture<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private final List<Integer> written = new CopyOnWriteArrayList<>();
    private final List<Integer> read = new CopyOnWriteArrayList<>();
    private Cluster cluster;

    @BeforeEach
    void start() {
        List<BrokerNode> nodes =
                IntStream.rangeClosed(1, 3).mapToObj(id -> BrokerNode.at(id, 0)).toList();
        cluster = Cluster.start(directory.resolve("data"), directory.resolve("logs"), nodes);
        Topics.create(cluster.bootstrapServers(), 2);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void losesAndDoublesNothingWhileEachBrokerInTurnIsKilled() throws Exception {
        assertEachRecordIsKeptThreeTimes();
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = side.submit(this::write);
            var reading = side.submit(this::read);

            for (Broker broker : cluster.brokers()) {
                int before = written.size();
                broker.kill();
                assertThat(broker.isAlive()).isFalse();
                await().atMost(PATIENCE).until(() -> written.size() > before + 20 || writing.isDone());
                broker.restart();
            }

            enough.complete(null);
            writing.get(60, TimeUnit.SECONDS);
            all.complete(null);
            reading.get(60, TimeUnit.SECONDS);
        }
        assertThat(written).hasSizeGreaterThan(60);
        assertThat(read).isEqualTo(written);
    }

    /** One number per transaction, each certainly committed before the next. */
    private void write() {
        try (KafkaProducer<Integer, Integer> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.bootstrapServers(),
                        "transactional.id",
                        "writer",
                        "max.block.ms",
                        60_000),
                new IntegerSerializer(),
                new IntegerSerializer())) {
            producer.initTransactions();
            for (int number = 0; !enough.isDone(); number++) {
                producer.beginTransaction();
                var _ = producer.send(new ProducerRecord<>(TOPIC, 0, number, number));
                producer.commitTransaction();
                written.add(number);
            }
        }
    }

    private void read() {
        try (KafkaConsumer<Integer, Integer> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed"),
                new IntegerDeserializer(),
                new IntegerDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (!all.isDone() || read.size() < written.size()) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> read.add(record.value()));
            }
        }
    }

    private void assertEachRecordIsKeptThreeTimes() throws InterruptedException, ExecutionException, TimeoutException {
        ConfigResource settings = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            TopicDescription topic = admin.describeTopics(List.of(TOPIC))
                    .allTopicNames()
                    .get(10, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next();
            Config config = admin.describeConfigs(List.of(settings))
                    .all()
                    .get(10, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next();

            assertThat(topic.partitions())
                    .allSatisfy(partition -> assertThat(partition.isr()).hasSize(3));
            assertThat(config.get("min.insync.replicas").value()).isEqualTo("2");
        }
    }
}
