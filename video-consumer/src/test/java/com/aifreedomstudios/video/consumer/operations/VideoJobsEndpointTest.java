package com.aifreedomstudios.video.consumer.operations;

import static com.aifreedomstudios.video.consumer.job.JobStates.NOON;
import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.FindJobs;
import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.generation.TryLater;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.JobStates;
import com.aifreedomstudios.video.consumer.operations.VideoJobsEndpoint.FoundReport;
import com.aifreedomstudios.video.consumer.operations.VideoJobsEndpoint.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class VideoJobsEndpointTest {

    private final SettableClock clock = new SettableClock("2026-11-22T12:10:00Z");
    private final List<RecordedJob> live = new ArrayList<>();
    private final List<Wanted> asked = new ArrayList<>();
    private FindJobs find = wanted -> {
        asked.add(wanted);
        return List.of();
    };
    private final VideoJobsEndpoint endpoint = new VideoJobsEndpoint(() -> live, wanted -> find.find(wanted), clock);

    @Test
    void countsWhatIsLiveByStateAndShowsTheLongestInOneFirst() {
        runs(states("young", "c-1").generating(), 1);
        runs(states("old", "c-1").generating(), 9);
        runs(states("kept", "c-1").keeping(), 5);
        runs(states("other", "c-2").keeping(), 7);

        var all = endpoint.list(null, null);
        var generating = endpoint.list("c-1", "generating");

        assertThat(all.total()).isEqualTo(4);
        assertThat(all.states()).containsExactly(entry("Generating", 2L), entry("Keeping", 2L));
        assertThat(all.jobs()).extracting(JobReport::requestId).containsExactly("old", "other", "kept", "young");
        assertThat(generating.total()).isEqualTo(3);
        assertThat(generating.states()).containsExactly(entry("Generating", 2L), entry("Keeping", 1L));
        assertThat(generating.jobs()).extracting(JobReport::requestId).containsExactly("old", "young");
        assertThat(generating.jobs().getFirst().inState()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void showsAHundredAtMost() {
        IntStream.range(0, 300).forEach(i -> runs(states("r-" + i, "c-1").accepted(), i));

        var report = endpoint.list(null, null);

        assertThat(report.total()).isEqualTo(300);
        assertThat(report.jobs()).hasSize(100);
        assertThat(report.jobs().getFirst().requestId()).isEqualTo("r-299");
    }

    @Test
    void tellsWhatTheAttemptUnderWayIs() {
        runs(states("r", "c-1").generating(), 1);

        var attempts = endpoint.list(null, null).jobs().getFirst().attempts();

        assertThat(attempts).hasSize(2);
        assertThat(attempts.getLast().no()).isEqualTo(2);
        assertThat(attempts.getLast().model()).isEqualTo("veo-3.1");
        assertThat(attempts.getLast().predictionId()).isEqualTo("prediction-of-r");
        assertThat(attempts.getLast().ending()).isNull();
    }

    @Test
    void tellsHowARequestEnded() {
        find = _ -> List.of(new RecordedJob(3, states("made", "c-1").generated(), NOON));

        var found = endpoint.find("made", "tenant-1", null);

        assertThat(found.getStatus()).isEqualTo(200);
        assertThat(found.getBody())
                .isInstanceOfSatisfying(
                        FoundReport.class,
                        report -> assertThat(report.jobs())
                                .extracting(JobReport::outcome)
                                .satisfiesExactly(outcome -> {
                                    assertThat(outcome)
                                            .extracting("kind", "key")
                                            .containsExactly("GENERATED", "k");
                                    assertThat(outcome).extracting("costUsd").hasToString("3.2000");
                                }));
    }

    @Test
    void saysThatTheLedgerKnowsNoSuchRequest() {
        var answer = endpoint.find("r", "t", "c");

        assertThat(asked).containsExactly(new Wanted("r", "t", "c"));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.problem())
                                .contains("of this tenant", "on the partition of this campaign"));
    }

    @Test
    void saysThatTheLedgerCannotBeRead() {
        find = _ -> {
            throw new Away();
        };

        var answer = endpoint.find("r", null, null);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getBody()).isEqualTo(new Problem("the ledger is away"));
    }

    @ParameterizedTest
    @MethodSource("com.aifreedomstudios.video.consumer.job.JobStates#every")
    void tellsNoPromptNoLabelAndNoAddress(Job job) {
        var json = JsonMapper.shared().writeValueAsString(JobReport.of(new RecordedJob(3, job, NOON), NOON));

        assertThat(json)
                .contains("request-1", "tenant-1", "campaign-1")
                .doesNotContain("kite", "refined", "as asked", "label", "session-1", "user-1", "http");
    }

    private void runs(Job job, int minutes) {
        live.add(new RecordedJob(3, job, clock.instant().minus(Duration.ofMinutes(minutes))));
    }

    private static JobStates states(String id, String campaign) {
        return new JobStates(aRequest().withId(id).of("tenant-1", campaign).build(), NOON);
    }

    private static final class Away extends TryLater {

        private static final long serialVersionUID = 1;

        Away() {
            super("the ledger is away", Duration.ZERO, null);
        }
    }
}
