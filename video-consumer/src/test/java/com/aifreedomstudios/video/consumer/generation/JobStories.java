package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.CatalogueForTests;
import com.aifreedomstudios.video.consumer.generation.Limits.OnUnconfirmed;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.KeptVideo;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Requests;
import com.aifreedomstudios.video.consumer.job.VideoFacts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** A world in memory in which a job is run to its end. */
abstract class JobStories {

    static final URI A_PICTURE = URI.create("https://pictures.example/a.png");
    static final VideoFacts FACTS = new VideoFacts(8, 1920, 1080, "avc1", true);

    @TempDir
    Path folder;

    final TestTime time = new TestTime();
    final FakeProvider provider = new FakeProvider(time).willSucceedWith(FakeProvider.anyVideo());
    final FakePictures pictures = new FakePictures();
    final FakePictureStore pictureStore = new FakePictureStore();
    final FakeVideoStore store = new FakeVideoStore();
    final FakeLedger ledger = new FakeLedger();
    final CreateLane lane = new CreateLane(600, time.time());
    RefinePrompt refiner = (prompt, _) -> "refined: " + prompt;
    ReadVideo media = _ -> Optional.of(FACTS);
    OnUnconfirmed onUnconfirmed = OnUnconfirmed.ADOPT;
    private @Nullable Spool spool;

    Finished run(Requests request) throws InterruptedException {
        return run(loop(), request);
    }

    /** Runs a job to its end, and starts it again from what is durable as often as its owner dies. */
    Finished run(JobLoop loop, Requests request) throws InterruptedException {
        Live job = accepted(request);
        ledger.holds(job);
        while (true) {
            try {
                var from = job;
                loop.run(() -> from, ledger, new Handover());
            } catch (Ledger.Lost died) {
                // its successor goes on
            }
            switch (ledger.latest(job.key())) {
                case Finished finished -> {
                    return finished;
                }
                case Live live -> job = Job.restored(live, time.instant());
            }
        }
    }

    Live accepted(Requests request) {
        return new Admission(CatalogueForTests.shipped(), Duration.ofHours(2), time).accept(request.build(), "print");
    }

    JobLoop loop() {
        return loop(provider, provider, provider);
    }

    JobLoop loop(AwaitPrediction await, ListPredictions list) {
        return loop(await, list, provider);
    }

    JobLoop loop(AwaitPrediction await, ListPredictions list, FetchOutput fetch) {
        var limits = new Limits(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofSeconds(5), onUnconfirmed);
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
        var steps = new Steps(
                new RefineStep((prompt, instructions) -> refiner.refine(prompt, instructions), 4000),
                new ReferencesStep(pictures, pictureStore, time, 2),
                new DeclareStep(CatalogueForTests.shipped(), pictureStore, lane, limits, time.time()),
                new SubmitStep(provider, lane, backoff, time.time(), () -> 0),
                new ResolveStep(list, ledger, limits, time.time()),
                new AwaitStep(await, time.time()),
                new KeepStep(fetch, file -> media.read(file), store, spool(), time, 2));
        return new JobLoop(steps, backoff, time.time(), () -> 0);
    }

    Spool spool() {
        if (spool == null) {
            spool = new Spool(folder, time);
        }
        return spool;
    }

    static KeptVideo video(Finished finished) {
        return switch (finished.outcome()) {
            case Outcome.Generated(KeptVideo video) -> video;
            case Outcome.Failed _, Outcome.Quoted _ -> throw new AssertionError(finished.outcome());
        };
    }

    static Outcome.Failed failed(Finished finished) {
        return switch (finished.outcome()) {
            case Outcome.Failed failed -> failed;
            case Outcome.Generated _, Outcome.Quoted _ -> throw new AssertionError(finished.outcome());
        };
    }
}
