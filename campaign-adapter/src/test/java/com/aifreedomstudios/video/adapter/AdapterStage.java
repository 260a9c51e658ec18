package com.aifreedomstudios.video.adapter;

import com.aifreedomstudios.video.adapter.campaign.Samples;
import com.aifreedomstudios.video.adapter.rest.TestingPlatformApi;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import com.aifreedomstudios.video.sandbox.contract.Schemas;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.Broker;
import com.aifreedomstudios.video.sandbox.part.Ports;
import com.aifreedomstudios.video.sandbox.part.Registry;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import com.aifreedomstudios.video.sandbox.process.ChildProcess;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.Launch;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker, a real registry, a simulated platform, and the adapter as a process of its own. */
final class AdapterStage implements AutoCloseable {

    private static final String BROKER = "127.0.0.1:" + Ports.free();

    private final Path folder;
    private final int adapterPort = Ports.free();
    private final int registryPort = Ports.free();
    private final Controls controls;
    private final PlatformSimulator platform;
    private final List<Runnable> closing = new ArrayList<>();
    private final KafkaAvroSerializer avro = new KafkaAvroSerializer();

    AdapterStage(Path folder) {
        this.folder = folder;
        this.controls = Controls.journallingTo(folder.resolve("platform.jsonl"), 1);
        this.platform = new PlatformSimulator(0, controls, TestingPlatformApi.SECRET)
                .withCampaign(Samples.TENANT, Samples.CAMPAIGN, "Spring", Samples.SESSION)
                .start();
        closing.add(controls::close);
        closing.add(platform::close);
    }

    PlatformSimulator platform() {
        return platform;
    }

    /** Starts broker and registry with topics and schemas. */
    void startParts() {
        String port = BROKER.substring(BROKER.indexOf(':') + 1);
        Broker broker = Broker.start(folder.resolve("broker"), folder.resolve("logs"), Integer.parseInt(port));
        closing.add(broker::close);
        Registry registry = Registry.start(folder.resolve("registry"), folder.resolve("logs"), registryPort);
        closing.add(registry::close);
        Topics.create(BROKER, 2);
        Schemas.register(registry());
        avro.configure(
                Map.of(
                        "schema.registry.url", registry().toString(),
                        "auto.register.schemas", false,
                        "avro.remove.java.properties", true),
                false);
    }

    /** Starts the adapter; it waits for its partners by itself. */
    ChildProcess startAdapter(String... environment) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "SERVER_PORT",
                Integer.toString(adapterPort),
                "KAFKA_BOOTSTRAP_SERVERS",
                BROKER,
                "SCHEMA_REGISTRY_URL",
                registry().toString(),
                "PLATFORM_API_URL",
                platform.apiUrl().toString(),
                "PLATFORM_JWT_SECRET",
                TestingPlatformApi.SECRET,
                "SPRING_KAFKA_CONSUMER_PROPERTIES_MAX_POLL_INTERVAL_MS",
                "3000",
                "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS",
                "3000",
                "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS",
                "500",
                "ADAPTER_KAFKA_BACK_OFF_LONGEST",
                "1s"));
        Arrays.stream(environment)
                .map(line -> line.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        List<String> command = new ArrayList<>(Jdk.light(192));
        command.addAll(List.of("-jar", "target/campaign-adapter-exec.jar"));
        ChildProcess adapter = ChildProcess.start(
                new Launch("campaign-adapter", command, settings, folder.resolve("logs/campaign-adapter.log")));
        closing.add(adapter::close);
        return adapter;
    }

    int status(String probe) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + adapterPort + "/actuator/health/" + probe)
                            .toURL()
                            .openConnection();
            connection.setReadTimeout(10_000);
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    void publish(EventTopic topic, String campaignId, SpecificRecord event) {
        publishRaw(topic, campaignId, avro.serialize(topic.topic(), event));
    }

    void publishRaw(EventTopic topic, String key, byte[] value) {
        try (EventPublisher publisher = new EventPublisher(BROKER, registry())) {
            publisher.publishRaw(topic.topic(), key, value).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes the event in a transaction that is then aborted, as by an owner that was fenced. */
    void publishInVain(EventTopic topic, String campaignId, SpecificRecord event) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER, "transactional.id", "in-vain"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            Future<RecordMetadata> written = producer.send(
                    new ProducerRecord<>(topic.topic(), campaignId, avro.serialize(topic.topic(), event)));
            producer.flush();
            written.resultNow();
            producer.abortTransaction();
        }
    }

    EventReader reader(String topic) {
        EventReader reader = new EventReader(BROKER, registry(), List.of(topic));
        closing.add(reader::close);
        return reader;
    }

    @Override
    public void close() {
        closing.reversed().forEach(Runnable::run);
    }

    private URI registry() {
        return URI.create("http://127.0.0.1:" + registryPort + "/apis/ccompat/v7");
    }
}
