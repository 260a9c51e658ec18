package com.aifreedomstudios.video.consumer.kafka;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.kafka.KafkaContainer;

@ExtendWith(KafkaImage.class)
class EngineOnTestcontainersIT extends EngineContract {

    private final KafkaContainer broker = new KafkaContainer(KafkaImage.NAME);

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
