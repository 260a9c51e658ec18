package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.Reference;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.Checkout;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/** One run from the first line on the screen to the last. */
final class Performance {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PATIENCE_PER_REQUEST = Duration.ofSeconds(2);
    /** A real generation takes up to ten minutes, and may be tried again. */
    private static final Duration LIVE_PATIENCE = Duration.ofMinutes(30);

    private final Plan plan;

    Performance(Plan plan) {
        this.plan = plan;
    }

    /** The exit code. */
    int run() {
        Path folder = WorkFolder.path();
        Path endpoints = Checkout.sandboxTarget().resolve("endpoints.env");
        Board board = Boards.forStandardOutput();
        board.say("Starting the sandbox and both services; logs are in " + folder.resolve("logs"));
        Ensemble ensemble = Ensemble.assemble(plan, folder);
        Curtain curtain = Curtain.over(board, ensemble, endpoints);
        try {
            ensemble.start(board);
            ensemble.sandbox().writeEndpoints(endpoints);
            board.settle();
            boolean asAsked = perform(ensemble, board, folder);
            if (!plan.once()) {
                board.say("");
                board.say("  Everything stays up; addresses are in " + endpoints + ". Ctrl-C ends it.");
                stayUp(ensemble);
            }
            return asAsked ? 0 : 1;
        } catch (RuntimeException e) {
            curtain.waitIfInterrupted();
            throw e;
        } finally {
            curtain.fall();
        }
    }

    private boolean perform(Ensemble ensemble, Board board, Path folder) {
        Sandbox sandbox = ensemble.sandbox();
        List<Subject> subjects =
                Subject.several(plan.count(), Long.toString(Instant.now().getEpochSecond(), 36));
        subjects.forEach(subject -> sandbox.platform()
                .withCampaign(Subject.TENANT, subject.campaignId(), "Spring launch", subject.chatSessionId()));
        plan.failing().ifPresent(failing -> failing.arrange(sandbox.replicate()));
        publish(sandbox, subjects);
        try (Follower follower = new Follower(sandbox, subjects)) {
            follower.follow(Instant.now().plus(patience()), new Scoreboard(board), ensemble::requireAlive);
            board.settle();
            Review review = new Review(sandbox.platform(), plan.wish(), plan.failing(), folder.resolve("fetched"));
            return new Verdict(new Summary(sandbox.platform()), review).give(follower.stories(), board);
        }
    }

    /** Until Ctrl-C, or until a service ends. */
    private static void stayUp(Ensemble ensemble) {
        while (true) {
            ensemble.requireAlive();
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private void publish(Sandbox sandbox, List<Subject> subjects) {
        List<Reference> references = new References(sandbox.images()::serve).all(plan.references());
        try (EventPublisher publisher = sandbox.publisher()) {
            for (Subject subject : subjects) {
                VideoRequested request = plan.wish().request(subject, references, Instant.now());
                publisher.publish(request).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the request could not be published: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        }
    }

    private Duration patience() {
        return plan.live().isPresent() ? LIVE_PATIENCE : PATIENCE.plus(PATIENCE_PER_REQUEST.multipliedBy(plan.count()));
    }
}
