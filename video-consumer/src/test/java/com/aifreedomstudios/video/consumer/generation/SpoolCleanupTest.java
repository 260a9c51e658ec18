package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.JobStates;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolCleanupTest {

    private static final Duration LONG = SpoolCleanup.FORGOTTEN_AFTER.plusMinutes(1);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final RecordedJob keeping =
            new RecordedJob(0, new JobStates(aRequest().build(), clock.instant()).keeping(), clock.instant());
    private final Prediction mine = ((Keeping) keeping.job()).prediction();
    private final Prediction elsewhere = new Prediction("somebody-elses", clock.instant());
    private Spool spool;

    @BeforeEach
    void prepare() {
        spool = new Spool(folder, clock);
    }

    @Test
    void deletesWhatNobodyHasTouchedForHours() throws Exception {
        var cleanup = new SpoolCleanup(spool, List::of, clock);
        var video = fileOf(spool.complete(elsewhere));
        var part = fileOf(spool.incomplete(elsewhere));
        var notOurs = fileOf(folder.resolve("notes.mp4"));

        clock.advance(LONG.minusMinutes(2));
        cleanup.run();
        assertThat(video).exists();

        clock.advance(Duration.ofMinutes(2));
        cleanup.run();
        assertThat(video).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(notOurs).exists();
    }

    @Test
    void deletesNothingBeforeEverybodyHadTheTimeToComeBack() throws Exception {
        var video = fileOf(spool.complete(elsewhere));
        clock.advance(LONG.multipliedBy(10));
        var cleanup = new SpoolCleanup(spool, List::of, clock);

        cleanup.run();
        clock.advance(LONG.minusMinutes(2));
        cleanup.run();

        assertThat(video).exists();
    }

    @Test
    void keepsTheFilesOfItsOwnJobsFromItselfAndFromOthersThatShareTheFolder() throws Exception {
        var mineToKeep = new SpoolCleanup(spool, () -> List.of(keeping), clock);
        var somebodyElse = new SpoolCleanup(new Spool(folder, clock), List::of, clock);
        var video = fileOf(spool.complete(mine));

        clock.advance(LONG.multipliedBy(5));
        mineToKeep.run();
        somebodyElse.run();

        assertThat(video).exists();
    }

    private Path fileOf(Path path) throws IOException {
        Files.writeString(path, "a video");
        return Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
    }
}
