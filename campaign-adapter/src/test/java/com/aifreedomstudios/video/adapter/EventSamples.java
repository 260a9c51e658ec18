package com.aifreedomstudios.video.adapter;

import com.aifreedomstudios.video.adapter.campaign.Samples;
import com.aifreedomstudios.video.event.v1.AssetSheet;
import com.aifreedomstudios.video.event.v1.AssetVerdict;
import com.aifreedomstudios.video.event.v1.Charged;
import com.aifreedomstudios.video.event.v1.Cost;
import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.event.v1.Stage;
import com.aifreedomstudios.video.event.v1.StoredVideo;
import com.aifreedomstudios.video.event.v1.Timings;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoProgressed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Events for tests. */
final class EventSamples {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private EventSamples() {}

    static VideoGenerated generated(String requestId) {
        return generated(requestId, Samples.CAMPAIGN);
    }

    static VideoGenerated generated(String requestId, String campaignId) {
        return VideoGenerated.newBuilder()
                .setRequestId(requestId)
                .setTenantId(Samples.TENANT)
                .setCampaignId(campaignId)
                .setChatSessionId(Samples.SESSION)
                .setOccurredAt(NOW)
                .setVideo(StoredVideo.newBuilder()
                        .setUrl("https://cdn.example.com/" + requestId + ".mp4")
                        .setBucket("bucket")
                        .setKey("tenant-1/" + campaignId + "/videos/" + requestId + ".mp4")
                        .setContentType("video/mp4")
                        .setBytes(1_234_567)
                        .setSha256("ab".repeat(32))
                        .setDurationSeconds(8)
                        .setWidth(1280)
                        .setHeight(720)
                        .setCodec("avc1")
                        .setAudio(false)
                        .build())
                .setPrompt("a harbour at dawn")
                .setModelUsed("veo-3.1")
                .setAssetSheet(AssetSheet.newBuilder()
                        .setVerdict(AssetVerdict.MATCH)
                        .setEntries(List.of())
                        .build())
                .setCost(cost())
                .setTimings(timings())
                .build();
    }

    static VideoFailed failed(String requestId) {
        return VideoFailed.newBuilder()
                .setRequestId(requestId)
                .setTenantId(Samples.TENANT)
                .setCampaignId(Samples.CAMPAIGN)
                .setChatSessionId(Samples.SESSION)
                .setOccurredAt(NOW)
                .setCode(FailureCode.PROMPT_FLAGGED)
                .setStage(Stage.GENERATING)
                .setMessage("The prompt was refused as sensitive.")
                .setRetryable(false)
                .setCharged(Charged.NO)
                .setCost(cost())
                .setTimings(timings())
                .build();
    }

    static VideoProgressed progressed(String requestId, int sequence) {
        return VideoProgressed.newBuilder()
                .setRequestId(requestId)
                .setTenantId(Samples.TENANT)
                .setCampaignId(Samples.CAMPAIGN)
                .setChatSessionId(Samples.SESSION)
                .setOccurredAt(NOW)
                .setSequence(sequence)
                .setStage(Stage.GENERATING)
                .setElapsedMillis(1_000)
                .setMessage("Generating, step " + sequence)
                .build();
    }

    private static Cost cost() {
        return Cost.newBuilder()
                .setUsd(new BigDecimal("3.2000"))
                .setPriceVersion("2026-10")
                .build();
    }

    private static Timings timings() {
        return Timings.newBuilder().setAcceptedAt(NOW).setFinishedAt(NOW).build();
    }
}
