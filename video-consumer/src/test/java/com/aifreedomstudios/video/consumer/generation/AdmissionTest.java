package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.CatalogueForTests;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Reference.Role;
import com.aifreedomstudios.video.consumer.job.Reference.Source;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Requests;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private final TestTime time = new TestTime();
    private final Admission admission = new Admission(CatalogueForTests.shipped(), Duration.ofHours(2), time);

    @Test
    void takesInWhatCanBecomeAVideo() {
        assertThat(examine(aRequest()))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        job -> assertThat(job.order().deadline())
                                .isEqualTo(time.instant().plus(Duration.ofHours(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void refusesAnEmptyPrompt(String prompt) {
        assertThat(refusal(aRequest().withPrompt(prompt)).field()).isEqualTo("prompt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a url", "/relative.png", "https://", "https://host/a b.png"})
    void refusesAPictureWithoutAValidUrl(String url) {
        var refusal = refusal(aRequest().withReference(Role.REFERENCE, new Source.Url(url)));

        assertThat(refusal.code()).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(refusal.field()).isEqualTo("references[0]");
    }

    @Test
    void refusesAPictureThatIsTooLargeToSendAlong() {
        var picture = new Source.Inline(new byte[512 * 1024 + 1]);

        assertThat(refusal(aRequest().withReference(Role.REFERENCE, picture)).code())
                .isEqualTo(FailureCode.REFERENCE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "16x9", "0:1", "16:9:4", "-1:2"})
    void refusesAShapeThatIsNone(String shape) {
        assertThat(refusal(aRequest().withAspectRatio(shape)).field()).isEqualTo("aspectRatio");
    }

    @Test
    void refusesAnImpossibleLength() {
        assertThat(refusal(aRequest().withSeconds(0)).field()).isEqualTo("durationSeconds");
        assertThat(refusal(aRequest().withSeconds(-3)).field()).isEqualTo("durationSeconds");
        assertThat(refusal(aRequest().withSeconds(601)).field()).isEqualTo("durationSeconds");
    }

    @Test
    void refusesATemplateWhichItWouldHaveToIgnore() {
        assertThat(refusal(aRequest().withTemplate("brand-animation")).field()).isEqualTo("template");
    }

    @Test
    void refusesWhatComesTooLate() {
        assertThat(refusal(aRequest().withDeadline(time.instant())).code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED);
    }

    @Test
    void answersADryRunWithItsPriceAndNothingElse() {
        var finished = (Finished) examine(aRequest().withSeconds(4).asDryRun());

        assertThat(finished.outcome()).isInstanceOfSatisfying(Outcome.Quoted.class, quoted -> {
            assertThat(quoted.problems()).isEmpty();
            assertThat(Objects.requireNonNull(quoted.plan()).price()).isEqualTo(Money.usd("1.60"));
        });
    }

    @Test
    void answersADryRunOfTheImpossibleWithWhatStandsInTheWay() {
        var finished = (Finished) examine(aRequest().withModel("no-such").asDryRun());

        assertThat(finished.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Quoted.class,
                        quoted -> assertThat(quoted.problems())
                                .extracting(Refusal::field)
                                .containsExactly("model"));
    }

    @Test
    void listensToTheContractFirst() {
        var contract = new Refusal(FailureCode.INVALID_REQUEST, "campaignId", "It is empty.");
        var job = admission.accept(aRequest().withPrompt("").build(), "print");

        assertThat(((Finished) admission.examine(job, Optional.of(contract))).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.refusal()).isEqualTo(contract));
    }

    private Job examine(Requests request) {
        return admission.examine(admission.accept(request.build(), "print"), Optional.empty());
    }

    private Refusal refusal(Requests request) {
        return switch (examine(request)) {
            case Finished finished when finished.outcome() instanceof Outcome.Failed failed -> failed.refusal();
            case Job other -> throw new AssertionError(other);
        };
    }
}
