package com.aifreedomstudios.video.consumer.kafka;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The transactional ids that two owners of one partition have. */
public final class TransactionalIds implements Callable<Set<String>> {

    @Override
    public Set<String> call() {
        var settings = settings();
        return Stream.of(settings, settings)
                .map(owner -> owner.transactionalId(3))
                .collect(Collectors.toSet());
    }

    /** The defaults. */
    static KafkaSettings settings() {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate("video.kafka", KafkaSettings.class);
    }
}
