package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.CatalogueForTests;
import com.aifreedomstudios.video.consumer.generation.Limits.OnUnconfirmed;
import com.aifreedomstudios.video.consumer.job.VideoFacts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Everything around the engine, in memory and in real time: all that is asked for, any number of engines can share. */
public final class FakeWorld {

    private final Clock clock = Clock.systemUTC();
    private final Path folder;
    /** Its ids are its own, since the worlds of several tests may share a ledger. */
    public final FakeProvider provider = new FakeProvider(clock, "prediction-" + UUID.randomUUID() + "-");

    public final FakePictureStore pictures = new FakePictureStore();
    public final FakeVideoStore videos = new FakeVideoStore();
    public final CreateLane lane = new CreateLane(60_000, new Time(clock, Thread::sleep));

    public FakeWorld(Path folder) {
        this.folder = folder;
    }

    public Clock clock() {
        return clock;
    }

    /** All predictions succeed, those that run and those to come. */
    public void endAll() {
        provider.willSucceedWith(FakeProvider.anyVideo())
                .started()
                .forEach(listed -> provider.succeed(listed.prediction(), FakeProvider.anyVideo()));
    }

    public Admission admission() {
        return new Admission(CatalogueForTests.shipped(), Duration.ofHours(1), clock);
    }

    public JobLoop loop(OtherJobs others) {
        var limits =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(100), OnUnconfirmed.ADOPT);
        var backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));
        var time = new Time(clock, Thread::sleep);
        var steps = new Steps(
                new RefineStep((prompt, _) -> "refined: " + prompt, 4000),
                new ReferencesStep(new FakePictures(), pictures, clock, 2),
                new DeclareStep(CatalogueForTests.shipped(), pictures, lane, limits, time),
                new SubmitStep(
                        provider,
                        lane,
                        backoff,
                        time,
                        () -> ThreadLocalRandom.current().nextLong()),
                new ResolveStep(provider, others, limits, time),
                new AwaitStep(provider, time),
                new KeepStep(
                        provider,
                        _ -> Optional.of(new VideoFacts(8, 1920, 1080, "avc1", true)),
                        videos,
                        new Spool(folder, clock),
                        clock,
                        2));
        return new JobLoop(
                steps, backoff, time, () -> ThreadLocalRandom.current().nextLong());
    }
}
