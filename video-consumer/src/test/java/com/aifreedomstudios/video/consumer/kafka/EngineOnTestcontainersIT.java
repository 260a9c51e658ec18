package com.aifreedomstudios.video.consumer.kafka;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.kafka.KafkaContainer;

@ExtendWith(KafkaImage.class)
class EngineOnTestcontainersIT extends EngineContract {

    /** A busy machine may need more than the minute it gets otherwise. */
    private final KafkaContainer broker = new KafkaContainer(KafkaImage.NAME).withStartupTimeout(Duration.ofMinutes(3));

    @Override
    String startBroker(Path directory) {
        broker.start();
        return broker.getBootstrapServers();
    }

    @AfterAll
    void stopBroker() {
        broker.stop();
    }
}
