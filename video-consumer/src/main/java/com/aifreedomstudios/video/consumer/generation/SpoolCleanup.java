package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the files of transfers that went on elsewhere.
 *
 * <p>Other processes may share the folder, and a file in it may be all that is left of a paid video. So whoever has the job
 * of a file touches it, again and again, and only what nobody has touched for hours is deleted; by a process that has run
 * for as long, since before that everybody may have been down.
 */
public final class SpoolCleanup {

    private static final Logger log = LoggerFactory.getLogger(SpoolCleanup.class);

    /** Far longer than the hour for which the provider has the video, and than a job is without an owner. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(6);

    private final Spool spool;
    private final LiveJobs live;
    private final Clock clock;
    private final Instant began;

    public SpoolCleanup(Spool spool, LiveJobs live, Clock clock) {
        this.spool = spool;
        this.live = live;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** To be called every few minutes. */
    public void run() {
        try {
            var inUse = inUse();
            for (Path file : inUse) {
                touch(file);
            }
            var forgotten = clock.instant().minus(FORGOTTEN_AFTER);
            if (began.isBefore(forgotten) && Files.isDirectory(spool.folder())) {
                for (Path file : files()) {
                    if (!inUse.contains(file) && isOlder(file, forgotten) && Files.deleteIfExists(file)) {
                        log.info("{} is deleted, since its job went on elsewhere", file);
                    }
                }
            }
        } catch (IOException e) {
            log.warn("the transfer folder {} cannot be tidied: {}", spool.folder(), e.toString());
        }
    }

    private Set<Path> inUse() {
        return live.list().stream()
                .map(RecordedJob::job)
                .filter(Keeping.class::isInstance)
                .map(job -> ((Keeping) job).prediction())
                .flatMap(prediction -> Stream.of(spool.incomplete(prediction), spool.complete(prediction)))
                .collect(Collectors.toSet());
    }

    private void touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (NoSuchFileException e) {
            log.trace("{} is not fetched yet", file);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(spool.folder())) {
            return files.filter(Spool::isOurs).toList();
        }
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
