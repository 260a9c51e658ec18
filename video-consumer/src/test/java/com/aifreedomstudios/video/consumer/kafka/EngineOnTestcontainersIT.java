package com.aifreedomstudios.video.consumer.kafka;

import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** On the image that others run: Kafka's own, of the version whose client the service has. */
@EnabledIf(value = "dockerAnswers", disabledReason = EngineOnTestcontainersIT.WITHOUT_DOCKER)
class EngineOnTestcontainersIT extends EngineContract {

    static final String WITHOUT_DOCKER =
            "no Docker engine answers, so the engine's contract is held on the sandbox's broker alone";

    private final KafkaContainer broker =
            new KafkaContainer(DockerImageName.parse("apache/kafka").withTag(AppInfoParser.getVersion()));

    @Override
    String startBroker(Path directory) {
        broker.start();
        return broker.getBootstrapServers();
    }

    @AfterAll
    void stopBroker() {
        broker.stop();
    }

    @SuppressWarnings("SystemOut") // for whoever watches the build
    static boolean dockerAnswers() {
        var answers = DockerClientFactory.instance().isDockerAvailable();
        if (!answers) {
            System.out.println("SKIPPED " + EngineOnTestcontainersIT.class.getSimpleName() + ": " + WITHOUT_DOCKER);
        }
        return answers;
    }
}
