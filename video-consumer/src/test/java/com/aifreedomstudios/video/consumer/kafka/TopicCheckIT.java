package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.event.InternalTopic;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.part.Broker;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TopicCheckIT {

    private static Broker broker;

    @BeforeAll
    static void startBroker(@TempDir Path directory) {
        broker = Broker.start(directory.resolve("broker"), directory, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void createsWhatIsMissingAsItShouldBe(CapturedOutput output) throws Exception {
        check("created.", Map.of("video.kafka.create-topics", "true", "video.kafka.partitions", "3"));

        try (var admin = admin()) {
            var topics = admin.describeTopics(names("created.")).allTopicNames().get();
            assertThat(topics).hasSize(7);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
        }
        assertThat(output)
                .contains("topic=created.job-ledger is created with 3 partitions")
                .doesNotContain("topic=created.job-ledger has");
    }

    @Test
    void givesTheLedgerAsManyPartitionsAsTheRequestsHave() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("grown.requested", 5, (short) 1)))
                    .all()
                    .get();

            check("grown.", Map.of("video.kafka.create-topics", "true"));

            var ledger = admin.describeTopics(List.of("grown.job-ledger"))
                    .allTopicNames()
                    .get();
            assertThat(ledger.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(5));
        }
    }

    @Test
    void hasNothingToSayOfTheSandboxsTopics(CapturedOutput output) throws Exception {
        Topics.create(broker.bootstrapServers(), 2);

        check("video.", Map.of("video.kafka.topics.job-ledger", InternalTopic.JOB_LEDGER.topic()));

        assertThat(output).doesNotContain("topic=").doesNotContain("not checked");
    }

    @Test
    void warnsOfEachSettingThatDiffersAndChangesNone(CapturedOutput output) throws Exception {
        try (var admin = admin()) {
            admin.createTopics(names("different.").stream()
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .get();

            check("different.", Map.of());
            check("different.", Map.of());

            assertThat(output)
                    .contains(
                            "topic=different.requested has retention.ms=604800000, not 432000000: ",
                            "topic=different.requested has segment.ms=604800000, not 86400000: ",
                            "topic=different.requested has records that stay for up to 14 days",
                            "topic=different.job-ledger has cleanup.policy=delete, not compact,delete: ",
                            "topic=different.job-ledger has max.message.bytes=1048588, not 4194304: ",
                            "topic=different.requested-dlt has retention.ms=604800000, not 5184000000: ");
            assertThat(output.getOut().split("different.requested has retention.ms=604800000"))
                    .hasSize(3);
        }
    }

    @Test
    void namesWhatIsMissingAndGoesOnOnceItIsThere(CapturedOutput output) throws Exception {
        var waiting = Thread.ofVirtual().start(() -> check("late.", Map.of()));
        await().until(() ->
                output.getOut().contains("waiting: the broker at it has no topic late.requested, late.job-ledger"));

        check("late.", Map.of("video.kafka.create-topics", "true"));

        waiting.join();
    }

    @Test
    void onlySaysThatSettingsAreNotToBeHad(CapturedOutput output) throws Exception {
        check("closed.", Map.of("video.kafka.create-topics", "true"));

        check("closed.", Map.of(), Reticent::new);

        assertThat(output).containsOnlyOnce("the broker at it does not tell the settings of its topics");
    }

    private static void check(String prefix, Map<String, String> more) {
        check(prefix, more, TopicCheckIT::admin);
    }

    /** Returns when the topics are there. */
    private static void check(String prefix, Map<String, String> more, Supplier<Admin> admins) {
        var all = new HashMap<>(more);
        all.put("video.kafka.registry-url", "http://registry");
        for (String topic : List.of("requested", "generated", "failed", "progressed", "quoted", "job-ledger")) {
            all.putIfAbsent("video.kafka.topics." + topic, prefix + topic);
        }
        var settings = new Binder(new MapConfigurationPropertySource(all))
                .bind("video.kafka", KafkaSettings.class)
                .get();
        try {
            new TopicCheck(settings, "it", admins).awaitTopics(new CountDownLatch(1));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(String prefix) {
        return Stream.of("requested", "requested-dlt", "generated", "failed", "progressed", "quoted", "job-ledger")
                .map(topic -> prefix + topic)
                .toList();
    }

    private static Admin admin() {
        return Admin.create(connection());
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    /** Asks for the settings of a topic that is not there, so that the broker refuses to tell any. */
    private static final class Reticent extends ForwardingAdmin {

        Reticent() {
            super(connection());
        }

        @Override
        public DescribeConfigsResult describeConfigs(
                Collection<ConfigResource> resources, DescribeConfigsOptions options) {
            return super.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.TOPIC, "not-there")), options);
        }
    }
}
