package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.generation.FetchOutput.Result.Fetched;
import com.aifreedomstudios.video.consumer.generation.FetchOutput.Result.Gone;
import com.aifreedomstudios.video.consumer.generation.FetchOutput.Result.TooLarge;
import com.aifreedomstudios.video.consumer.generation.VideoStore.Result.Kept;
import com.aifreedomstudios.video.consumer.generation.VideoStore.Result.Occupied;
import com.aifreedomstudios.video.consumer.job.Attempt;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.KeptVideo;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import com.aifreedomstudios.video.consumer.job.VideoFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Fetches the paid video and keeps it for good. */
public final class KeepStep {

    private final FetchOutput provider;
    private final ReadVideo media;
    private final VideoStore store;
    private final Spool spool;
    private final Clock clock;
    private final ByExpiry lane;

    /** @param transfers how many videos are in transit at the same time */
    public KeepStep(FetchOutput provider, ReadVideo media, VideoStore store, Spool spool, Clock clock, int transfers) {
        this.provider = provider;
        this.media = media;
        this.store = store;
        this.spool = spool;
        this.clock = clock;
        this.lane = new ByExpiry(transfers);
    }

    Finished advance(Keeping job) throws InterruptedException {
        lane.enter(job.output().completedAt());
        try {
            return keep(job);
        } catch (IOException e) {
            throw spool.failed(new SpoolUnavailable(spool.folder(), e));
        } catch (SpoolUnavailable e) {
            throw spool.failed(e);
        } finally {
            lane.leave();
        }
    }

    private Finished keep(Keeping job) throws IOException {
        var file = spool.complete(job.prediction());
        var refusal = Files.exists(file) ? null : fetch(job, file);
        if (refusal != null) {
            return failed(job, refusal);
        }
        var facts = media.read(file);
        if (facts.isEmpty()) {
            Files.delete(file);
            return failed(job, Refusal.of(FailureCode.OUTPUT_INVALID, "What the provider delivered is not a video."));
        }
        var video = store(job, file, facts.get());
        Files.delete(file);
        return job.finished(
                new Outcome.Generated(video), attempt(job, Attempt.Ending.SUCCEEDED, null), clock.instant());
    }

    private @Nullable Refusal fetch(Keeping job, Path file) throws IOException {
        Files.createDirectories(spool.folder());
        var incomplete = spool.incomplete(job.prediction());
        return switch (provider.fetch(job.output(), incomplete)) {
            case Fetched _ -> {
                Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
                spool.worked();
                yield null;
            }
            // A predecessor may have kept it and died before it could say so.
            case Gone() ->
                store.read(ObjectKeys.video(job.order().request()), file)
                        ? null
                        : Refusal.of(
                                FailureCode.OUTPUT_EXPIRED,
                                "The provider deleted the video before it could be fetched.");
            case TooLarge(long limit) ->
                Refusal.of(
                        FailureCode.OUTPUT_INVALID,
                        "The video is larger than the " + limit + " bytes that are accepted.");
        };
    }

    private KeptVideo store(Keeping job, Path file, VideoFacts facts) throws IOException {
        var sha256 = Sha256.of(file);
        var request = job.order().request();
        var key = ObjectKeys.video(request);
        if (store.keep(key, file, sha256) instanceof Kept kept) {
            return video(kept, key, file, sha256, facts);
        }
        var otherKey = ObjectKeys.video(request, sha256);
        return switch (store.keep(otherKey, file, sha256)) {
            case Kept kept -> video(kept, otherKey, file, sha256, facts);
            case Occupied() ->
                throw new IllegalStateException("an object named by its hash has another one: " + otherKey);
        };
    }

    private static KeptVideo video(Kept kept, String key, Path file, String sha256, VideoFacts facts)
            throws IOException {
        return new KeptVideo(
                kept.url(), kept.urlExpiresAt(), kept.bucket(), key, "video/mp4", Files.size(file), sha256, facts);
    }

    private Finished failed(Keeping job, Refusal refusal) {
        return job.finished(
                new Outcome.Failed(refusal, Stage.STORING, Charged.YES),
                attempt(job, Attempt.Ending.FAILED, refusal.code()),
                clock.instant());
    }

    private static Attempt attempt(Keeping job, Attempt.Ending ending, @Nullable FailureCode code) {
        var plan = job.submission().plan();
        return new Attempt(
                job.submission().attempt(), plan.model(), job.prediction().id(), ending, code, plan.price());
    }
}
