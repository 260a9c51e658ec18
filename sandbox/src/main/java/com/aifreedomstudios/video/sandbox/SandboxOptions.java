package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.film.FilmStudio;
import com.aifreedomstudios.video.sandbox.film.StockFilms;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.replicate.ReplicateOptions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a sandbox is to be like.
 *
 * @param directory for data, logs and journals
 * @param pieces what to start; the environment names the others too, for tests in which a partner is down
 * @param partitions of every topic
 * @param seed of every simulator
 * @param studio makes the videos that Replicate delivers
 * @param replicate changes what the simulated Replicate is like by default
 * @param services added to the environment of every service, stronger than the sandbox's own
 * @param serviceJava the command that services are run with, up to the jar
 * @param wiring how many brokers there are, and how the services reach the real parts
 */
public record SandboxOptions(
        Path directory,
        Set<Piece> pieces,
        Doors doors,
        int partitions,
        long seed,
        FilmStudio studio,
        UnaryOperator<ReplicateOptions> replicate,
        Map<String, String> services,
        List<String> serviceJava,
        Wiring wiring) {

    public SandboxOptions {
        pieces = pieces.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(pieces));
        services = Map.copyOf(services);
        serviceJava = List.copyOf(serviceJava);
    }

    /** Everything, on free ports, with 4 partitions. */
    public static SandboxOptions in(Path directory) {
        return new SandboxOptions(
                directory,
                EnumSet.allOf(Piece.class),
                Doors.free(),
                4,
                1,
                new StockFilms(),
                UnaryOperator.identity(),
                Map.of(),
                Jdk.light(256),
                new Wiring(1, false));
    }

    public SandboxOptions with(Set<Piece> onlyThese) {
        return new SandboxOptions(
                directory, onlyThese, doors, partitions, seed, studio, replicate, services, serviceJava, wiring);
    }

    public SandboxOptions with(Doors others) {
        return new SandboxOptions(
                directory, pieces, others, partitions, seed, studio, replicate, services, serviceJava, wiring);
    }

    public SandboxOptions withPartitions(int count) {
        return new SandboxOptions(
                directory, pieces, doors, count, seed, studio, replicate, services, serviceJava, wiring);
    }

    public SandboxOptions withSeed(long other) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, other, studio, replicate, services, serviceJava, wiring);
    }

    public SandboxOptions withStudio(FilmStudio other) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, seed, other, replicate, services, serviceJava, wiring);
    }

    /** For example one without rate limits. */
    public SandboxOptions withReplicate(UnaryOperator<ReplicateOptions> change) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, seed, studio, change, services, serviceJava, wiring);
    }

    public SandboxOptions withServiceEnvironment(Map<String, String> variables) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, seed, studio, replicate, variables, serviceJava, wiring);
    }

    /** For example one with a larger heap; see {@link Jdk}. */
    public SandboxOptions withServiceJava(List<String> command) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, seed, studio, replicate, services, command, wiring);
    }

    /** A cluster of them: with three, every record is kept three times, and any one broker may be away. */
    public SandboxOptions withBrokers(int count) {
        return with(new Wiring(count, wiring.tapped()));
    }

    /** The services reach broker, registry and object store through proxies; see {@link Sandbox#taps()}. */
    public SandboxOptions tapped() {
        return with(new Wiring(wiring.brokers(), true));
    }

    private SandboxOptions with(Wiring other) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, seed, studio, replicate, services, serviceJava, other);
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path data(Piece piece) {
        return directory.resolve("data").resolve(piece.name().toLowerCase(Locale.ROOT));
    }

    Path journal(Piece piece) {
        return directory.resolve("journals").resolve(piece.name().toLowerCase(Locale.ROOT) + ".jsonl");
    }
}
