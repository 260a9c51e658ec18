package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.contract.Schemas;
import com.aifreedomstudios.video.sandbox.contract.Topics;
import com.aifreedomstudios.video.sandbox.image.ImageHost;
import com.aifreedomstudios.video.sandbox.part.BrokerNode;
import com.aifreedomstudios.video.sandbox.part.Cluster;
import com.aifreedomstudios.video.sandbox.part.ObjectStore;
import com.aifreedomstudios.video.sandbox.part.PublicBucket;
import com.aifreedomstudios.video.sandbox.part.Registry;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import com.aifreedomstudios.video.sandbox.poe.PoeOptions;
import com.aifreedomstudios.video.sandbox.poe.PoeSimulator;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateOptions;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateSimulator;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The pieces that run; the last one started is the first to be closed. */
final class Pieces {

    private final SandboxOptions options;
    private final List<BrokerNode> nodes;
    private final ConcurrentLinkedDeque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param nodes the brokers there are to be */
    Pieces(SandboxOptions options, List<BrokerNode> nodes) {
        this.options = options;
        this.nodes = nodes;
    }

    void start(StartListener listener) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starts = new ArrayList<>();
            for (Piece piece : options.pieces()) {
                starts.add(side.submit(() -> listener.ready(piece, start(piece))));
            }
            for (Future<?> start : starts) {
                await(start);
            }
        }
    }

    <T extends AutoCloseable> T running(Class<T> type) {
        return running.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " runs in this sandbox"));
    }

    void close() {
        closed = true;
        for (AutoCloseable piece = running.pollFirst(); piece != null; piece = running.pollFirst()) {
            close(piece);
        }
    }

    /** Returns the address it listens at. */
    private String start(Piece piece) {
        Doors doors = options.doors();
        return switch (piece) {
            case BROKER -> {
                Cluster cluster = keep(Cluster.start(options.data(piece), options.logs(), nodes));
                Topics.create(cluster.bootstrapServers(), options.partitions());
                yield cluster.bootstrapServers();
            }
            case REGISTRY -> {
                Registry registry =
                        keep(Registry.start(options.data(piece), options.logs(), doors.port(Door.REGISTRY)));
                Schemas.register(registry.url());
                yield doors.address(Door.REGISTRY);
            }
            case OBJECT_STORE -> {
                ObjectStore store =
                        keep(ObjectStore.start(options.data(piece), options.logs(), doors.port(Door.OBJECT_STORE)));
                keep(PublicBucket.start(store, doors.port(Door.PUBLIC_BUCKET)));
                yield doors.address(Door.OBJECT_STORE);
            }
            case POE -> {
                keep(new PoeSimulator(PoeOptions.standard(controls(piece)).onPort(doors.port(Door.POE))).start());
                yield doors.address(Door.POE);
            }
            case IMAGES -> {
                keep(new ImageHost(doors.port(Door.IMAGES), controls(piece)).start());
                yield doors.address(Door.IMAGES);
            }
            case PLATFORM -> {
                keep(new PlatformSimulator(doors.port(Door.PLATFORM), controls(piece), Environment.JWT_SECRET).start());
                yield doors.address(Door.PLATFORM);
            }
            case REPLICATE -> {
                keep(new ReplicateSimulator(replicate(doors)).start());
                yield doors.address(Door.REPLICATE);
            }
        };
    }

    private ReplicateOptions replicate(Doors doors) {
        var standard = ReplicateOptions.standard(controls(Piece.REPLICATE), options.studio());
        return options.replicate()
                .apply(standard)
                .onPorts(doors.port(Door.REPLICATE), doors.port(Door.REPLICATE_DELIVERY));
    }

    private Controls controls(Piece piece) {
        return Controls.journallingTo(options.journal(piece), options.seed());
    }

    /** What gets ready only after the sandbox was closed must not stay behind. */
    private <T extends AutoCloseable> T keep(T piece) {
        running.addFirst(piece);
        if (closed) {
            close();
        }
        return piece;
    }

    private static void close(AutoCloseable piece) {
        try {
            piece.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + piece, e);
        }
    }

    private static void await(Future<?> start) {
        try {
            start.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the sandbox", e);
        }
    }
}
