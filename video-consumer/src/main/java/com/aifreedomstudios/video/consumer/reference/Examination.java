package com.aifreedomstudios.video.consumer.reference;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_TOO_LARGE;
import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_UNREADABLE;

import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result;
import com.aifreedomstudios.video.consumer.generation.Picture;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Refusal;

/** Looks at a picture's first bytes, whatever anybody says that it is; pixels are never unpacked. */
final class Examination {

    static final int LARGEST_BYTES = 10_000_000;

    private static final int LONGEST_SIDE = 8192;
    private static final long MOST_PIXELS = 40_000_000;

    private Examination() {}

    static Result of(byte[] content) {
        if (content.length == 0) {
            return no(REFERENCE_UNREADABLE, "it is empty.");
        }
        if (content.length > LARGEST_BYTES) {
            return new Result.Unusable(tooManyBytes());
        }
        return PictureHeader.read(content)
                .map(header -> measured(content, header))
                .orElseGet(() -> no(
                        REFERENCE_UNREADABLE,
                        "it is not a whole JPEG, PNG or WebP picture. Please send one of these."));
    }

    static Refusal tooManyBytes() {
        return Refusal.of(
                REFERENCE_TOO_LARGE,
                "it is larger than " + LARGEST_BYTES / 1_000_000 + " MB. Please send a smaller one.");
    }

    private static Result measured(byte[] content, PictureHeader header) {
        if (header.width() < 1 || header.height() < 1) {
            return no(REFERENCE_UNREADABLE, "it says that it has no pixels.");
        }
        if (Math.max(header.width(), header.height()) > LONGEST_SIDE
                || (long) header.width() * header.height() > MOST_PIXELS) {
            return no(
                    REFERENCE_TOO_LARGE,
                    "it has %d × %d pixels; up to %d on a side and %d million in all are allowed. Please scale it down."
                            .formatted(header.width(), header.height(), LONGEST_SIDE, MOST_PIXELS / 1_000_000));
        }
        return new Result.Usable(new Picture(content, header.contentType(), header.width(), header.height()));
    }

    private static Result no(FailureCode code, String message) {
        return new Result.Unusable(Refusal.of(code, message));
    }
}
