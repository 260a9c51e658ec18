package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import com.aifreedomstudios.video.sandbox.image.ImageHost;
import com.aifreedomstudios.video.sandbox.part.Broker;
import com.aifreedomstudios.video.sandbox.part.BrokerNode;
import com.aifreedomstudios.video.sandbox.part.Cluster;
import com.aifreedomstudios.video.sandbox.part.ObjectStore;
import com.aifreedomstudios.video.sandbox.part.Ports;
import com.aifreedomstudios.video.sandbox.part.PublicBucket;
import com.aifreedomstudios.video.sandbox.part.Registry;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import com.aifreedomstudios.video.sandbox.poe.PoeSimulator;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateSimulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A running outside world, and the services that were started in it. */
public final class Sandbox implements AutoCloseable {

    private final SandboxOptions options;
    private final Optional<Taps> taps;
    private final Map<String, String> environment;
    private final Pieces pieces;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Map<Service, Integer> started = new HashMap<>();

    private Sandbox(SandboxOptions options) {
        this.options = options;
        Doors doors = options.doors();
        List<BrokerNode> nodes = IntStream.rangeClosed(1, options.wiring().brokers())
                .mapToObj(id -> BrokerNode.at(id, id == 1 ? doors.port(Door.BROKER) : 0))
                .toList();
        this.taps = Optional.of(options)
                .filter(tapped -> tapped.wiring().tapped())
                .map(tapped -> Taps.open(doors, nodes, tapped.journal(Piece.OBJECT_STORE)));
        this.environment =
                Environment.of(doors, taps.map(Taps::addresses).orElseGet(() -> Addresses.direct(doors, nodes)));
        this.pieces = new Pieces(options, taps.map(Taps::nodes).orElse(nodes));
    }

    /** Its addresses are known, but no piece runs yet; for services that start side by side with their partners. */
    public static Sandbox prepare(SandboxOptions options) {
        return new Sandbox(options);
    }

    /** Starts the pieces side by side; returns when all are ready, or throws and leaves nothing behind. */
    public static Sandbox start(SandboxOptions options) {
        Sandbox sandbox = prepare(options);
        sandbox.startPieces(StartListener.SILENT);
        return sandbox;
    }

    public void startPieces(StartListener listener) {
        try {
            pieces.start(listener);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The names shared by all services, with where things are here. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** For any client outside; the default place is {@code sandbox/target/endpoints.env}. */
    public void writeEndpoints(Path file) {
        Environment.write(environment, file);
    }

    /** Deletes what was written there, as it leads nowhere any more. */
    public void withdrawEndpoints(Path file) {
        Environment.withdraw(environment, file);
    }

    public Path logs() {
        return options.logs();
    }

    /** Starts one more instance of the service, without waiting for it; the first one gets the port that was chosen for it. */
    public ServiceProcess start(Service service) {
        return start(service, Map.of());
    }

    /** The same with more environment, stronger than all other. */
    public ServiceProcess start(Service service, Map<String, String> more) {
        return start(service, options.serviceJava(), service.jar(), more);
    }

    /**
     * The same from another jar that holds the service.
     *
     * @param java the command up to the jar
     */
    public synchronized ServiceProcess start(Service service, List<String> java, Path jar, Map<String, String> more) {
        int number = started.merge(service, 1, Integer::sum);
        String name = number == 1 ? service.label() : service.label() + "-" + number;
        int port = number == 1 ? options.doors().port(service.door()) : Ports.free();
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(options.services());
        all.putAll(more);
        ServiceProcess process = ServiceProcess.start(name, java, jar, all, port, options.logs());
        services.add(process);
        return process;
    }

    /** What it was asked to start. */
    public Set<Piece> pieces() {
        return options.pieces();
    }

    /** The first one. */
    public Broker broker() {
        return brokers().getFirst();
    }

    public List<Broker> brokers() {
        return pieces.running(Cluster.class).brokers();
    }

    public Registry registry() {
        return pieces.running(Registry.class);
    }

    public ObjectStore objectStore() {
        return pieces.running(ObjectStore.class);
    }

    public PublicBucket publicBucket() {
        return pieces.running(PublicBucket.class);
    }

    public ReplicateSimulator replicate() {
        return pieces.running(ReplicateSimulator.class);
    }

    public PoeSimulator poe() {
        return pieces.running(PoeSimulator.class);
    }

    public ImageHost images() {
        return pieces.running(ImageHost.class);
    }

    public PlatformSimulator platform() {
        return pieces.running(PlatformSimulator.class);
    }

    /** What stands between the services and the real parts, in a sandbox with {@link SandboxOptions#tapped()}. */
    public Taps taps() {
        return taps.orElseThrow(() -> new IllegalStateException("this sandbox is not tapped"));
    }

    public EventPublisher publisher() {
        return new EventPublisher(broker().bootstrapServers(), registry().url());
    }

    /** Reads the topics from their beginning. */
    public EventReader reader(Collection<String> topics) {
        return new EventReader(broker().bootstrapServers(), registry().url(), topics);
    }

    /** The services first, so that they end in order. */
    @Override
    public synchronized void close() {
        services.forEach(ServiceProcess::terminate);
        services.forEach(ServiceProcess::close);
        pieces.close();
        taps.ifPresent(Taps::close);
    }
}
