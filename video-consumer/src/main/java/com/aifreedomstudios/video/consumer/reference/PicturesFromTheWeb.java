package com.aifreedomstudios.video.consumer.reference;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_UNREADABLE;

import com.aifreedomstudios.video.consumer.generation.FetchPicture;
import com.aifreedomstudios.video.consumer.generation.Time;
import com.aifreedomstudios.video.consumer.job.Refusal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;

/** Fetches pictures, a few times where that may help, within a time limit. */
final class PicturesFromTheWeb implements FetchPicture {

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(300);

    private final Downloads downloads;
    private final Duration timeLimit;
    private final Time time;

    PicturesFromTheWeb(Downloads downloads, Duration timeLimit, Time time) {
        this.downloads = downloads;
        this.timeLimit = timeLimit;
        this.time = time;
    }

    @Override
    public Result fetch(URI url) {
        // Whoever connects must be the one who parsed: two parsers disagree about hosts.
        var parsed = HttpUrl.get(url);
        return parsed == null
                ? new Result.Unusable(Refusal.of(REFERENCE_UNREADABLE, "its address is not one of a web page."))
                : fetch(parsed, time.clock().instant().plus(timeLimit));
    }

    @Override
    public Result examine(byte[] content) {
        return Examination.of(content);
    }

    private Result fetch(HttpUrl url, Instant until) {
        for (var attempt = 1; ; attempt++) {
            switch (downloads.from(url, until)) {
                case Download.Complete(byte[] content) -> {
                    return examine(content);
                }
                case Download.Refused(Refusal refusal) -> {
                    return new Result.Unusable(refusal);
                }
                case Download.Again(Refusal refusal, Duration asked) -> {
                    var wait = longer(asked, FIRST_WAIT.multipliedBy(attempt));
                    if (attempt == MOST_ATTEMPTS
                            || !time.clock().instant().plus(wait).isBefore(until)) {
                        return new Result.Unusable(refusal);
                    }
                    pause(wait);
                }
            }
        }
    }

    private void pause(Duration wait) {
        try {
            time.pause().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchInterrupted(e);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
