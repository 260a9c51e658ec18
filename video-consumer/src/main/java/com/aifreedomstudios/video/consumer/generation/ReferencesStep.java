package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_FORBIDDEN;
import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_UNREADABLE;

import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result;
import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result.Unusable;
import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result.Usable;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.KeptReference;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Stage;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Keeps the request's pictures, so that every attempt uses the same ones whatever becomes of their originals. */
public final class ReferencesStep {

    private final FetchPicture pictures;
    private final PictureStore store;
    private final Clock clock;
    private final Semaphore lane;

    /** @param atOnce for how many jobs pictures are in memory at the same time */
    public ReferencesStep(FetchPicture pictures, PictureStore store, Clock clock, int atOnce) {
        this.pictures = pictures;
        this.store = store;
        this.clock = clock;
        this.lane = new Semaphore(atOnce, true);
    }

    Job advance(Refined job) throws InterruptedException {
        if (job.order().request().references().isEmpty()) {
            return prepared(job, List.of());
        }
        lane.acquire();
        try {
            return keepAll(job);
        } finally {
            lane.release();
        }
    }

    private Job keepAll(Refined job) {
        var request = job.order().request();
        var kept = new ArrayList<KeptReference>();
        for (Reference reference : request.references()) {
            var position = kept.size() + 1;
            switch (picture(request, reference)) {
                case Usable(Picture picture) -> kept.add(keep(request, reference.role(), position, picture));
                case Unusable(Refusal refusal) -> {
                    var named = new Refusal(
                            refusal.code(),
                            "references[" + (position - 1) + "]",
                            "Picture " + position + ": " + refusal.message());
                    return job.finished(new Outcome.Failed(named, Stage.PREPARING, Charged.NO), clock.instant());
                }
            }
        }
        return prepared(job, kept);
    }

    private static Prepared prepared(Refined job, List<KeptReference> kept) {
        return new Prepared(job.order().withKept(kept), job.prompt(), kept, List.of(), null);
    }

    private Result picture(VideoRequest request, Reference reference) {
        return switch (reference.source()) {
            case Reference.Source.Url(var url) -> pictures.fetch(URI.create(url));
            case Reference.Source.Inline(var content) -> pictures.examine(content);
            case Reference.Source.Stored(var key) -> {
                if (!ObjectKeys.belongsTo(request.key().tenantId(), key)) {
                    yield no(
                            REFERENCE_FORBIDDEN,
                            "the stored picture belongs to somebody else. Please choose one of your own.");
                }
                yield store.read(key)
                        .map(pictures::examine)
                        .orElseGet(() ->
                                no(REFERENCE_UNREADABLE, "there is no such stored picture. Please upload it again."));
            }
        };
    }

    private KeptReference keep(VideoRequest request, Reference.Role role, int position, Picture picture) {
        var key = ObjectKeys.reference(request, position, picture);
        store.keep(key, picture);
        return new KeptReference(
                role,
                key,
                picture.contentType(),
                picture.content().length,
                Sha256.of(picture.content()),
                picture.width(),
                picture.height());
    }

    private static Unusable no(FailureCode code, String message) {
        return new Unusable(Refusal.of(code, message));
    }
}
