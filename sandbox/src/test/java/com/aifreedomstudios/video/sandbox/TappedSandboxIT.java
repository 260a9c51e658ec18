package com.aifreedomstudios.video.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.event.InternalTopic;
import com.aifreedomstudios.video.sandbox.part.BrokerNode;
import com.aifreedomstudios.video.sandbox.process.HttpProbe;
import com.aifreedomstudios.video.sandbox.proxy.TcpProxy;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of three, with everything tapped that can be. */
class TappedSandboxIT {

    @TempDir
    private static Path directory;

    private static Sandbox sandbox;
    private static Taps taps;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.in(directory)
                .with(EnumSet.of(Piece.BROKER, Piece.REGISTRY, Piece.OBJECT_STORE))
                .withBrokers(3)
                .tapped());
        taps = sandbox.taps();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void leadsTheServicesToTheProxiesAndItsOwnClientsPastThem() throws Exception {
        List<Integer> proxies = taps.brokers().stream().map(TcpProxy::port).toList();

        assertThat(brokers(environment("KAFKA_BOOTSTRAP_SERVERS"))).containsExactlyInAnyOrderElementsOf(proxies);
        assertThat(brokers(sandbox.broker().bootstrapServers()))
                .hasSize(3)
                .isEqualTo(sandbox.brokers().stream()
                        .map(broker -> broker.node().port())
                        .toList())
                .doesNotContainAnyElementsOf(proxies);
    }

    @Test
    void tellsWhatTheServicesWriteWhicheverBrokerTheySpeakTo() throws Exception {
        List<Phase> seen = new CopyOnWriteArrayList<>();
        try (var _ = taps.phases().onPhase(seen::add);
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                environment("KAFKA_BOOTSTRAP_SERVERS"),
                                "transactional.id",
                                "service"),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.initTransactions();
            for (int partition = 0; partition < 4; partition++) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(
                                InternalTopic.JOB_LEDGER.topic(),
                                partition,
                                "tenant/" + partition,
                                "{\"job\":{\"state\":\"Accepted\"}}"))
                        .get(20, TimeUnit.SECONDS);
                producer.commitTransaction();
            }

            await().untilAsserted(() -> assertThat(seen)
                    .extracting(Phase::name)
                    .filteredOn("ledger.Accepted.told"::equals)
                    .hasSize(4));
            assertThat(seen)
                    .extracting(Phase::name)
                    .filteredOn("ledger.Accepted.ending"::equals)
                    .hasSize(4);
        }
    }

    @Test
    void keepsABrokerBehindItsProxyWhenItIsRestarted() throws Exception {
        BrokerNode node = sandbox.brokers().get(1).node();

        sandbox.brokers().get(1).kill();
        sandbox.brokers().get(1).restart();

        int proxy = taps.brokers().get(1).port();
        assertThat(node.tapped())
                .hasValueSatisfying(tapped -> assertThat(tapped.proxyPort()).isEqualTo(proxy));
        assertThat(brokers("127.0.0.1:" + proxy)).contains(proxy);
    }

    @Test
    void tellsWhatTheServicesAskOfTheStore() throws Exception {
        List<Phase> seen = new CopyOnWriteArrayList<>();
        try (var _ = taps.phases().onPhase(seen::add)) {
            HttpRequest unsigned = HttpRequest.newBuilder(
                            URI.create(environment("R2_ENDPOINT") + "/campaign-videos/video.mp4"))
                    .PUT(HttpRequest.BodyPublishers.ofString("video"))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(unsigned, HttpResponse.BodyHandlers.ofString());

            await().untilAsserted(() -> assertThat(seen)
                    .extracting(phase -> phase.name() + " " + phase.details().get("status"))
                    .endsWith("store.put.replied " + answer.statusCode()));
            assertThat(taps.journal().count("written")).isZero();
        }
    }

    @Test
    void reachesTheRegistryPastAProxyThatRefuses() throws Exception {
        URI tapped = URI.create(environment("SCHEMA_REGISTRY_URL") + "/subjects");
        assertThat(HttpProbe.get(tapped).body()).contains("video.requested-value");

        taps.registry().refuse();

        assertThatThrownBy(() -> HttpProbe.get(tapped)).isInstanceOf(IOException.class);
        assertThat(HttpProbe.status(URI.create(sandbox.registry().url() + "/subjects")))
                .isEqualTo(200);
        taps.registry().admit();
        assertThat(HttpProbe.status(tapped)).isEqualTo(200);
    }

    /** The ports that a client is sent to which asks there. */
    private static List<Integer> brokers(String address) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return admin.describeCluster().nodes().get(20, TimeUnit.SECONDS).stream()
                    .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                    .map(Node::port)
                    .toList();
        }
    }

    private static String environment(String name) {
        return sandbox.environment().getOrDefault(name, "");
    }
}
