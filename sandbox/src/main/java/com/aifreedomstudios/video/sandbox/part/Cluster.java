package com.aifreedomstudios.video.sandbox.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Brokers that keep each other's records. With three of them any one may be away. */
public final class Cluster implements AutoCloseable {

    private final List<Broker> brokers = new ArrayList<>();

    private Cluster() {}

    /** Starts them side by side; returns when all are ready, or throws and leaves none behind. */
    public static Cluster start(Path directory, Path logs, List<BrokerNode> nodes) {
        Cluster cluster = new Cluster();
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Broker>> starts = side.invokeAll(nodes.stream()
                    .<Callable<Broker>>map(node -> () -> Broker.start(folder(directory, node), logs, node, nodes))
                    .toList());
            cluster.gather(starts);
            return cluster;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the brokers", e);
        }
    }

    public String bootstrapServers() {
        return brokers.getFirst().bootstrapServers();
    }

    public List<Broker> brokers() {
        return List.copyOf(brokers);
    }

    @Override
    public void close() {
        if (brokers.size() > 1) {
            // In good order the last ones would wait for a majority that is gone.
            brokers.forEach(Broker::kill);
        }
        brokers.forEach(Broker::close);
    }

    private void gather(List<Future<Broker>> starts) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<Broker> start : starts) {
            try {
                brokers.add(start.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        if (!failures.isEmpty()) {
            close();
            throw new IllegalStateException("a broker does not start", failures.getFirst());
        }
    }

    /** One broker alone needs no folder of its own. */
    private static Path folder(Path directory, BrokerNode node) {
        return node.id() == 1 ? directory : directory.resolve("broker-" + node.id());
    }
}
