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
        List<String> serviceJava) {

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
                Jdk.light(256));
    }

    public SandboxOptions with(Set<Piece> onlyThese) {
        return new SandboxOptions(
                directory, onlyThese, doors, partitions, seed, studio, replicate, services, serviceJava);
    }

    public SandboxOptions with(Doors others) {
        return new SandboxOptions(
                directory, pieces, others, partitions, seed, studio, replicate, services, serviceJava);
    }

    public SandboxOptions withPartitions(int count) {
        return new SandboxOptions(directory, pieces, doors, count, seed, studio, replicate, services, serviceJava);
    }

    public SandboxOptions withSeed(long other) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, other, studio, replicate, services, serviceJava);
    }

    public SandboxOptions withStudio(FilmStudio other) {
        return new SandboxOptions(directory, pieces, doors, partitions, seed, other, replicate, services, serviceJava);
    }

    /** For example one without rate limits. */
    public SandboxOptions withReplicate(UnaryOperator<ReplicateOptions> change) {
        return new SandboxOptions(directory, pieces, doors, partitions, seed, studio, change, services, serviceJava);
    }

    public SandboxOptions withServiceEnvironment(Map<String, String> variables) {
        return new SandboxOptions(
                directory, pieces, doors, partitions, seed, studio, replicate, variables, serviceJava);
    }

    /** For example one with a larger heap; see {@link Jdk}. */
    public SandboxOptions withServiceJava(List<String> command) {
        return new SandboxOptions(directory, pieces, doors, partitions, seed, studio, replicate, services, command);
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
