package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Order;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Prompt;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import com.aifreedomstudios.video.consumer.job.Submission;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A job with a create call declared. */
public final class Declared {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final String PROMPT = "a red kite over green hills";

    private Declared() {}

    static Prepared job() {
        var request = new VideoRequest(
                new RequestKey("tenant-1", "request-1"),
                "campaign-1",
                null,
                null,
                NOON,
                PROMPT,
                null,
                null,
                "veo-3.1",
                true,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                Map.of());
        var order = new Order(request, "fingerprint", NOON, NOON.plusSeconds(3600));
        return new Prepared(order, Prompt.asAsked(PROMPT), List.of(), List.of(), null);
    }

    public static Submission submission(Instant submitBy) {
        var plan = new Plan("veo-3.1", "google/veo-3.1", 8, "16:9", "1080p", null, null, null);
        return new Submission(1, plan, Map.of("prompt", PROMPT, "duration", 8), NOON, submitBy);
    }
}
