package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Probe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Asks the broker for its cluster. */
final class BrokerProbe implements Probe, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String broker;
    private final Supplier<Admin> admins;
    private @Nullable Admin admin;

    /** @param broker for people */
    BrokerProbe(String broker, Supplier<Admin> admins) {
        this.broker = broker;
        this.admins = admins;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public synchronized Optional<String> trouble() {
        try {
            if (admin == null) {
                admin = admins.get();
            }
            var _ = admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away("the question was interrupted");
        } catch (TimeoutException e) {
            return away("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            return away(String.valueOf(e.getCause()));
        } catch (KafkaException e) {
            return away(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> away(String why) {
        return Optional.of("the broker at " + broker + " cannot be reached: " + why
                + "; check KAFKA_BOOTSTRAP_SERVERS, the network and the login");
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
