package com.aifreedomstudios.video.consumer.operations;

import com.aifreedomstudios.video.consumer.generation.FindJobs;
import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.LiveJobs;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.generation.TryLater;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** Shows an operator the jobs of this instance, and any job that the ledger knows. */
@WebEndpoint(id = "videojobs")
final class VideoJobsEndpoint {

    private static final int MOST_SHOWN = 100;

    private final LiveJobs live;
    private final FindJobs find;
    private final Clock clock;

    VideoJobsEndpoint(LiveJobs live, FindJobs find, Clock clock) {
        this.live = live;
        this.find = find;
        this.clock = clock;
    }

    /**
     * The live jobs of this instance.
     *
     * @param total how many there are
     * @param states how many of them are in each state
     * @param jobs the first of those asked for, longest in their state first
     */
    record LiveReport(int total, Map<String, Long> states, List<JobReport> jobs) {}

    /** The jobs of a request: as a rule one, more if tenants gave it the same id or it was published with two keys. */
    record FoundReport(List<JobReport> jobs) {}

    /** What stands in the way of an answer. */
    record Problem(String problem) {}

    @ReadOperation
    LiveReport list(@Nullable String campaignId, @Nullable String state) {
        var ofCampaign = live.list().stream()
                .filter(recorded ->
                        campaignId == null || campaignId.equals(recorded.job().campaignId()))
                .toList();
        var states = ofCampaign.stream()
                .collect(Collectors.groupingBy(JobReport::state, TreeMap::new, Collectors.counting()));
        var now = clock.instant();
        var jobs = ofCampaign.stream()
                .filter(recorded -> state == null || state.equalsIgnoreCase(JobReport.state(recorded)))
                .sorted(Comparator.comparing(RecordedJob::since))
                .limit(MOST_SHOWN)
                .map(recorded -> JobReport.of(recorded, now))
                .toList();
        return new LiveReport(ofCampaign.size(), states, jobs);
    }

    @ReadOperation
    WebEndpointResponse<Record> find(
            @Selector String requestId, @Nullable String tenantId, @Nullable String campaignId) {
        try {
            var now = clock.instant();
            var jobs = find.find(new Wanted(requestId, tenantId, campaignId)).stream()
                    .map(recorded -> JobReport.of(recorded, now))
                    .toList();
            return jobs.isEmpty()
                    ? problem(WebEndpointResponse.STATUS_NOT_FOUND, unknown(tenantId, campaignId))
                    : new WebEndpointResponse<>(new FoundReport(jobs));
        } catch (TryLater later) {
            return problem(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE, String.valueOf(later.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE, "the service is stopping");
        }
    }

    private static String unknown(@Nullable String tenantId, @Nullable String campaignId) {
        return "the ledger knows no such request"
                + (tenantId == null ? "" : " of this tenant")
                + (campaignId == null ? "" : " on the partition of this campaign")
                + ": it was never taken in, or its outcome is more than a week old";
    }

    private static WebEndpointResponse<Record> problem(int status, String problem) {
        return new WebEndpointResponse<>(new Problem(problem), status);
    }
}
