package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.SandboxOptions;
import com.aifreedomstudios.video.sandbox.Service;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import com.aifreedomstudios.video.sandbox.film.PaddedFilms;
import com.aifreedomstudios.video.sandbox.film.StockFilms;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A system for one row to be played in, or for several one after another: the outside world, and the services in it. */
public final class World implements AutoCloseable {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** As the matrix asks: no lag so long after the last fault. */
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(2);

    /** Whoever has no outcome by then will have none: longer than anything that a service waits for here. */
    public static final Duration STUCK_AFTER = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofMillis(100);

    /** In a prompt, it makes the video so large that it is stored in parts. */
    public static final String LARGE_VIDEO = "[large]";

    private static final int LARGER_BY_BYTES = 11 << 20;

    private final Scale scale;
    private final Path directory;
    private final Setting setting;
    private final Sandbox sandbox;
    private final EventPublisher publisher;
    private final Requests requests;
    private final Witness witness;
    private final Lag lag;
    private Map<String, String> environment = Map.of();
    private Instances consumers;
    private Instances adapters;
    private final List<ServiceProcess> usual = new ArrayList<>();
    private volatile @Nullable Flow flow;

    public World(Setting setting, Scale scale, Path directory) {
        this.scale = scale;
        this.directory = directory.toAbsolutePath();
        this.setting = setting;
        var options = SandboxOptions.in(directory)
                .withPartitions(setting.partitions())
                .withSeed(scale.seed())
                .withReplicate(ReplicateOptions::withoutLimits)
                .withBrokers(setting.brokers())
                .withStudio(new PaddedFilms(new StockFilms(), LARGE_VIDEO, LARGER_BY_BYTES));
        this.sandbox = Sandbox.start(setting.tapped() ? options.tapped() : options);
        this.publisher = sandbox.publisher();
        this.requests = new Requests(publisher, sandbox.platform());
        this.witness = new Witness(sandbox);
        this.lag = new Lag(sandbox.broker().bootstrapServers(), setting.partitions());
        this.consumers = new Instances(sandbox, Service.VIDEO_CONSUMER, setting.environment());
        this.adapters = new Instances(sandbox, Service.CAMPAIGN_ADAPTER, Setting.HASTY_ADAPTER);
    }

    /** Whether a row with this setting can be played here. Clocks that disagree by much are a fault that no row asks for. */
    public boolean suits(Setting other) {
        return setting.brokers() == other.brokers()
                && setting.partitions() == other.partitions()
                && setting.tapped() == other.tapped()
                && sandbox.replicate().controls().clock().ahead().isZero();
    }

    /** Everything is calm; whoever is at work already has the environment that is wanted. */
    public void prepare(Map<String, String> consumerEnvironment) {
        var mine = new HashMap<>(consumerEnvironment);
        // Predictions have the same ids in every run with the same seed, so no run may find the files of another one.
        mine.put("VIDEO_TRANSFER_FOLDER", directory.resolve("transfers").toString());
        environment = Map.copyOf(mine);
        flow = null;
        if (environment.equals(consumers.environment())) {
            dismissUsual();
            calm();
        } else {
            prepareAgain(Map.of());
        }
        consumers.prepare();
        adapters.prepare();
    }

    /** The same for another act of the same row, with consumers that differ so; nobody is at work yet. */
    public void prepareAgain(Map<String, String> more) {
        dismiss();
        var all = new HashMap<>(environment);
        all.putAll(more);
        calm();
        consumers = new Instances(sandbox, Service.VIDEO_CONSUMER, all);
        adapters = new Instances(sandbox, Service.CAMPAIGN_ADAPTER, Setting.HASTY_ADAPTER);
    }

    private void calm() {
        sandbox.replicate().behave();
        sandbox.replicate().takes(SHORTEST, LONGEST);
    }

    /** Starts one consumer as production does, not as a row that kills many, with a heap of at most so many MiB. */
    public ServiceProcess startUsual(int heapMebibytes) {
        var process = sandbox.start(
                Service.VIDEO_CONSUMER, Jdk.usual(heapMebibytes), Service.VIDEO_CONSUMER.jar(), environment);
        usual.add(process);
        return process;
    }

    /** Ends the services. */
    public void dismiss() {
        dismissUsual();
        consumers.close();
        adapters.close();
    }

    private void dismissUsual() {
        usual.forEach(ServiceProcess::close);
        usual.clear();
    }

    public Scale scale() {
        return scale;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public Requests requests() {
        return requests;
    }

    public Witness witness() {
        return witness;
    }

    public Instances consumers() {
        return consumers;
    }

    public Instances adapters() {
        return adapters;
    }

    /** Returns when one adapter and so many consumers are ready. */
    public void awaitServices(int consumerCount) {
        adapters.want(1);
        consumers.awaitReady(consumerCount);
        adapters.awaitReady(1);
    }

    /** Publishes so many plain requests, of which only a few are open at any time. */
    public Flow flow(String row, int count, int open) {
        return flow(row, count, open, UnaryOperator.identity());
    }

    public Flow flow(String row, int count, int open, UnaryOperator<VideoRequested.Builder> change) {
        var begun = new Flow(this, row, count, open, change);
        flow = begun;
        return begun;
    }

    /** Returns when each has an outcome, or when nothing has moved for so long that none will come any more. */
    public void awaitOutcomes(Set<String> ids) {
        var answered = 0L;
        var last = System.nanoTime();
        while (!witness.hasAll(ids) && System.nanoTime() - last < STUCK_AFTER.toNanos()) {
            Patience.pause(LOOK);
            var now = witness.count(ids);
            if (now > answered) {
                answered = now;
                last = System.nanoTime();
            }
        }
    }

    /**
     * Waits after the last fault until every request is answered, or none will be any more, and all are taken in, and every
     * creative is placed; then judges. The row's own findings may be added to the list.
     *
     * @param unseen see {@link Oracle#judge}
     */
    public List<Finding> settle(Set<String> ids, Set<String> unseen) {
        awaitOutcomes(ids);
        var since = System.nanoTime();
        var caughtUp = Patience.await(CAUGHT_UP_WITHIN, () -> lag.total() == 0);
        var took = Duration.ofNanos(System.nanoTime() - since);
        var _ = Patience.await(
                CAUGHT_UP_WITHIN, () -> new Placement(sandbox.platform()).isComplete(witness.generated(ids)));
        var findings = new ArrayList<>(new Oracle(sandbox, witness).judge(ids, unseen));
        findings.add(Finding.of(
                Invariant.CAUGHT_UP,
                took.toSeconds() + " s",
                caughtUp ? List.of() : List.of("the lag is still " + lag.total())));
        return findings;
    }

    public List<Finding> settle(Set<String> ids) {
        return settle(ids, Set.of());
    }

    /** For people. */
    public String status() {
        var current = flow;
        return (current == null ? "answered " + witness.outcomes().size() : "answered/published/planned " + current)
                + ", paid "
                + sandbox.replicate().controls().journal().count("created")
                + ", consumers "
                + consumers.running().size()
                + " (" + consumers.starts() + " started)";
    }

    @Override
    public void close() {
        dismiss();
        witness.close();
        lag.close();
        publisher.close();
        sandbox.close();
    }
}
