package com.aifreedomstudios.video.consumer.job;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests for tests: {@code aRequest().withModel("veo-3.1").build()}. */
public final class Requests {

    private RequestKey key = new RequestKey("tenant-1", "request-1");
    private String campaignId = "campaign-1";
    private String prompt = "a red kite over green hills";
    private VideoRequest.@Nullable Refinement refinement;
    private @Nullable String template;
    private @Nullable String model = "veo-3.1";
    private boolean fallbackAllowed = true;
    private @Nullable Integer seconds;
    private @Nullable String aspectRatio;
    private @Nullable String resolution;
    private @Nullable Boolean audio;
    private @Nullable Money maxCost;
    private @Nullable Instant deadline;
    private boolean dryRun;
    private final List<Reference> references = new ArrayList<>();

    private Requests() {}

    public static Requests aRequest() {
        return new Requests();
    }

    public Requests withId(String requestId) {
        key = new RequestKey(key.tenantId(), requestId);
        return this;
    }

    public Requests of(String tenantId, String campaign) {
        key = new RequestKey(tenantId, key.requestId());
        campaignId = campaign;
        return this;
    }

    public Requests withPrompt(String text) {
        prompt = text;
        return this;
    }

    public Requests withTemplate(String name) {
        template = name;
        return this;
    }

    public Requests toBeRefined() {
        refinement = new VideoRequest.Refinement(null);
        return this;
    }

    public Requests withModel(@Nullable String name) {
        model = name;
        return this;
    }

    public Requests withoutFallback() {
        fallbackAllowed = false;
        return this;
    }

    public Requests withSeconds(int length) {
        seconds = length;
        return this;
    }

    public Requests withAspectRatio(String ratio) {
        aspectRatio = ratio;
        return this;
    }

    public Requests withResolution(String name) {
        resolution = name;
        return this;
    }

    public Requests withAudio(boolean wanted) {
        audio = wanted;
        return this;
    }

    public Requests withMaxCost(String usd) {
        maxCost = Money.usd(usd);
        return this;
    }

    public Requests withDeadline(Instant instant) {
        deadline = instant;
        return this;
    }

    public Requests asDryRun() {
        dryRun = true;
        return this;
    }

    public Requests withReference(URI url) {
        return withReference(Reference.Role.REFERENCE, new Reference.Source.Url(url.toString()));
    }

    public Requests withReference(Reference.Role role, Reference.Source source) {
        references.add(new Reference(role, source));
        return this;
    }

    public VideoRequest build() {
        return new VideoRequest(
                key,
                campaignId,
                "session-1",
                "user-1",
                Instant.EPOCH,
                prompt,
                template,
                refinement,
                model,
                fallbackAllowed,
                seconds,
                aspectRatio,
                resolution,
                audio,
                null,
                references,
                maxCost,
                deadline,
                dryRun,
                Map.of("label", "value"));
    }
}
