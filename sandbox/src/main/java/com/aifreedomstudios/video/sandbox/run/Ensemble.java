package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.sandbox.Piece;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.SandboxOptions;
import com.aifreedomstudios.video.sandbox.Service;
import com.aifreedomstudios.video.sandbox.film.DrawnFilms;
import com.aifreedomstudios.video.sandbox.process.ProcessFailed;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.run.Board.Mark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** The sandbox and both services, started side by side before the eyes of whoever watches the board. */
final class Ensemble implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Set<Piece> FOR_MONEY = EnumSet.of(Piece.OBJECT_STORE, Piece.REPLICATE, Piece.POE);

    private final Sandbox sandbox;
    private final List<ServiceProcess> services;

    private Ensemble(Sandbox sandbox, List<ServiceProcess> services) {
        this.sandbox = sandbox;
        this.services = services;
    }

    /** Starts nothing but the processes of the services, which wait for their partners. */
    static Ensemble assemble(Plan plan, Path directory) {
        plan.doors().requireFree();
        Set<Piece> pieces = EnumSet.allOf(Piece.class);
        if (plan.live().isPresent()) {
            pieces.removeAll(FOR_MONEY);
        }
        Sandbox sandbox = Sandbox.prepare(SandboxOptions.in(directory)
                .with(plan.doors())
                .with(pieces)
                .withStudio(new DrawnFilms(directory.resolve("films")))
                .withServiceEnvironment(plan.live().orElse(Map.of())));
        return new Ensemble(
                sandbox, Stream.of(Service.values()).map(sandbox::start).toList());
    }

    /**
     * Returns when all is ready.
     *
     * @throws ProcessFailed saying what was not, and why
     */
    void start(Board board) {
        sandbox.pieces().forEach(piece -> board.row(piece.label(), Mark.BUSY, "starting"));
        services.forEach(service -> board.row(service.name(), Mark.BUSY, "starting"));
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        starts.add(CompletableFuture.runAsync(
                () -> sandbox.startPieces((piece, address) -> board.row(piece.label(), Mark.DONE, address))));
        services.forEach(service -> starts.add(CompletableFuture.runAsync(() -> awaitReady(service, board))));
        await(starts);
    }

    /** Returns when all are complete, or as soon as one has failed. */
    private static void await(List<CompletableFuture<Void>> starts) {
        CompletableFuture<Object> failure = new CompletableFuture<>();
        for (CompletableFuture<Void> start : starts) {
            var _ = start.exceptionally(thrown -> {
                failure.completeExceptionally(thrown);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)), failure)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Throws what became of a service that does not run any more. */
    void requireAlive() {
        services.forEach(ServiceProcess::requireAlive);
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static void awaitReady(ServiceProcess service, Board board) {
        try {
            service.awaitReady(START_LIMIT);
            board.row(service.name(), Mark.DONE, service.url().toString());
        } catch (ProcessFailed e) {
            board.row(service.name(), Mark.FAILED, "not ready");
            throw e;
        }
    }
}
