package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.part.BrokerNode;
import com.aifreedomstudios.video.sandbox.part.Ports;
import com.aifreedomstudios.video.sandbox.proxy.Tap;
import com.aifreedomstudios.video.sandbox.proxy.TcpProxy;
import com.aifreedomstudios.video.sandbox.proxy.broker.BrokerTap;
import com.aifreedomstudios.video.sandbox.proxy.store.StoreTap;
import com.aifreedomstudios.video.sandbox.simulator.Journal;
import com.aifreedomstudios.video.sandbox.simulator.Phases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The proxies through which the services of a tapped sandbox reach broker, registry and object store. Nobody else comes
 * through them: neither the sandbox's own clients, nor the brokers among themselves, nor readers of the public bucket.
 */
public final class Taps implements AutoCloseable {

    private final Phases phases = new Phases();
    private final Journal journal;
    private final List<BrokerNode> nodes = new ArrayList<>();
    private final List<TcpProxy> brokers = new ArrayList<>();
    private final TcpProxy registry;
    private final TcpProxy objectStore;

    private Taps(Doors doors, List<BrokerNode> untapped, Path journal) {
        this.journal = new Journal(journal, Clock.systemUTC());
        Tap tap = new BrokerTap(phases);
        for (BrokerNode node : untapped) {
            int target = Ports.free();
            TcpProxy proxy = TcpProxy.start(0, target, tap);
            brokers.add(proxy);
            nodes.add(node.with(new BrokerNode.Tapped(target, proxy.port())));
        }
        this.registry = TcpProxy.start(0, doors.port(Door.REGISTRY), Tap.BLIND);
        this.objectStore = TcpProxy.start(0, doors.port(Door.OBJECT_STORE), new StoreTap(phases, this.journal));
    }

    /** They listen from now on, whether or not there is anything behind them. */
    static Taps open(Doors doors, List<BrokerNode> untapped, Path journal) {
        return new Taps(doors, untapped, journal);
    }

    /** What {@link BrokerTap} and {@link StoreTap} see. */
    public Phases phases() {
        return phases;
    }

    /** What the object store says it has written; see {@link StoreTap}. */
    public Journal journal() {
        return journal;
    }

    /** In the order of {@link Sandbox#brokers()}. */
    public List<TcpProxy> brokers() {
        return List.copyOf(brokers);
    }

    public TcpProxy registry() {
        return registry;
    }

    public TcpProxy objectStore() {
        return objectStore;
    }

    /** The brokers, each with a listener for its proxy. */
    List<BrokerNode> nodes() {
        return List.copyOf(nodes);
    }

    Addresses addresses() {
        return new Addresses(
                brokers.stream().map(TcpProxy::address).collect(Collectors.joining(",")),
                registry.address(),
                objectStore.address());
    }

    @Override
    public void close() {
        brokers.forEach(TcpProxy::close);
        registry.close();
        objectStore.close();
        journal.close();
    }
}
