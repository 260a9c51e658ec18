package com.aifreedomstudios.video.consumer.kafka;

import java.util.Optional;
import java.util.concurrent.Callable;

/** How many items Avro may read in one collection. */
public final class LimitOfItems implements Callable<Optional<String>> {

    private static final String LIMIT = "org.apache.avro.limits.collectionItems.maxLength";

    @Override
    public Optional<String> call() {
        System.clearProperty(LIMIT);
        AvroLimits.apply();
        return Optional.ofNullable(System.getProperty(LIMIT));
    }
}
