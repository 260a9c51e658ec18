package com.aifreedomstudios.video.consumer.kafka;

import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What readers of requests and of the ledger are told to wait for. */
public final class IsolationOfReaders implements Callable<String> {

    @Override
    public String call() throws ReflectiveOperationException {
        var consumer = KafkaClients.class.getDeclaredMethod("consumer");
        consumer.setAccessible(true);
        var clients = new KafkaClients(new KafkaProperties(), TransactionalIds.settings());
        return String.valueOf(((Map<?, ?>) consumer.invoke(clients)).get("isolation.level"));
    }
}
