package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.FetchOutput.Result;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/** One video's way into its file, over as many connections as it takes, up to a few. */
final class Transfer {

    private static final int MOST_CONNECTIONS = 5;
    private static final int BUFFER = 64 << 10;
    /** Replicate deletes a video so long after its completion. */
    private static final Duration DELETED_AFTER = Duration.ofHours(1);

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(\\d{1,18}|\\*)");

    private final Call.Factory calls;
    private final HttpUrl url;
    private final Instant completedAt;
    private final TransferFile file;
    private final long limitBytes;
    private final Clock clock;
    /** Of the version that is in the file; absent: it cannot be resumed. */
    private @Nullable String etag;

    Transfer(Call.Factory calls, HttpUrl url, Instant completedAt, TransferFile file, long limitBytes, Clock clock) {
        this.calls = calls;
        this.url = url;
        this.completedAt = completedAt;
        this.file = file;
        this.limitBytes = limitBytes;
        this.clock = clock;
    }

    Result run() {
        String trouble = "nothing";
        for (int connection = 0; connection < MOST_CONNECTIONS; connection++) {
            try (var response = calls.newCall(request()).execute()) {
                var result = take(response);
                if (result.isPresent()) {
                    return result.get();
                }
                trouble = "an incomplete or empty answer";
            } catch (IOException e) {
                trouble = e.toString();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new ReplicateUnavailable("The transfer of the video was interrupted");
            }
        }
        throw new ReplicateUnavailable("The transfer of the video broke off " + MOST_CONNECTIONS
                + " times, at last after " + file.bytes() + " bytes with " + trouble);
    }

    private Request request() {
        // Compressed, lengths and ranges would not be those of the file.
        var request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
        if (file.bytes() > 0 && etag != null) {
            request.header("Range", "bytes=" + file.bytes() + "-").header("If-Range", etag);
        }
        return request.build();
    }

    /** Nothing if another connection is needed. */
    private Optional<Result> take(Response response) throws IOException {
        return switch (response.code()) {
            case 200 -> {
                file.startOver();
                etag = strongEtag(response);
                yield receive(response, response.body().contentLength());
            }
            case 206 -> continues(response) ? receive(response, total(response)) : startOver();
            // Everything there is was in the file already: an earlier answer had declared too great a length.
            case 416 -> file.bytes() > 0 && total(response) == file.bytes() ? Optional.of(complete()) : startOver();
            case 403, 404, 410 -> Optional.of(gone(response));
            default ->
                throw new ReplicateUnavailable(
                        "Replicate's delivery host answers with " + response.code(), asked(response));
        };
    }

    /** @param total size of the whole file; negative: unknown */
    private Optional<Result> receive(Response response, long total) throws IOException {
        var source = response.body().byteStream();
        var buffer = new byte[BUFFER];
        // What counts is what arrives: a declared length may be wrong either way.
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            if (file.bytes() + read > limitBytes) {
                return Optional.of(new Result.TooLarge(limitBytes));
            }
            file.append(buffer, read);
        }
        return file.bytes() > 0 && (total < 0 || file.bytes() == total) ? Optional.of(complete()) : Optional.empty();
    }

    private Result complete() {
        file.secure();
        return new Result.Fetched(file.bytes(), file.sha256());
    }

    private Optional<Result> startOver() {
        file.startOver();
        etag = null;
        return Optional.empty();
    }

    /** A refusal is believed once the hour is over, by the clock of who refuses; before, it may be a passing one. */
    private Result gone(Response response) {
        Date said = response.headers().getDate("Date");
        var now = said == null ? clock.instant() : said.toInstant();
        if (now.isBefore(completedAt.plus(DELETED_AFTER))) {
            throw new ReplicateUnavailable(
                    "Replicate's delivery host answers with " + response.code()
                            + " although the video should still be there",
                    asked(response));
        }
        return new Result.Gone();
    }

    private boolean continues(Response response) {
        var range = CONTENT_RANGE.matcher(response.header("Content-Range", ""));
        return range.matches() && range.group(1) != null && Long.parseLong(range.group(1)) == file.bytes();
    }

    private static long total(Response response) {
        var range = CONTENT_RANGE.matcher(response.header("Content-Range", ""));
        return range.matches() && !range.group(2).equals("*") ? Long.parseLong(range.group(2)) : -1;
    }

    private static @Nullable String strongEtag(Response response) {
        var etag = response.header("ETag");
        return etag == null || etag.startsWith("W/") ? null : etag;
    }

    private Duration asked(Response response) {
        return Asked.toWait(response, MissingNode.getInstance(), clock.instant())
                .orElse(Duration.ZERO);
    }
}
