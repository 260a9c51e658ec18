package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.sandbox.part.Broker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

class EngineOnSandboxBrokerIT extends EngineContract {

    private @Nullable Broker broker;

    @Override
    String startBroker(Path directory) {
        var started = Broker.start(directory.resolve("broker"), directory, 0);
        broker = started;
        return started.bootstrapServers();
    }

    @AfterAll
    void stopBroker() {
        if (broker != null) {
            broker.close();
        }
    }
}
