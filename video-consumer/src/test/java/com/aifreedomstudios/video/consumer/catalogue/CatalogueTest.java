package com.aifreedomstudios.video.consumer.catalogue;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.CatalogueForTests;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.KeptReference;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.Reference.Role;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.Requests;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final URI A_PICTURE = URI.create("https://pictures.example/a.png");

    private final Catalogue catalogue = CatalogueForTests.shipped();

    @Test
    void sendsVeoExactlyTheFieldsItKnows() {
        var request = aRequest().withModel("veo-3.1").withSeconds(5).withAspectRatio("9:16");

        assertThat(input(request, Role.FIRST_FRAME, Role.LAST_FRAME))
                .isEqualTo(Map.of(
                        "prompt", "p",
                        "duration", 6,
                        "aspect_ratio", "9:16",
                        "resolution", "1080p",
                        "generate_audio", true,
                        "seed", 7L,
                        "image", "https://kept.example/1",
                        "last_frame", "https://kept.example/2"));
    }

    @Test
    void sendsVeoItsReferencePicturesAsAList() {
        var request = aRequest()
                .withModel("veo-3.1")
                .withAudio(false)
                .withReference(A_PICTURE)
                .withReference(A_PICTURE);

        assertThat(input(request, Role.REFERENCE, Role.REFERENCE))
                .containsEntry("reference_images", List.of("https://kept.example/1", "https://kept.example/2"))
                .containsEntry("duration", 8)
                .containsEntry("aspect_ratio", "16:9")
                .containsEntry("generate_audio", false);
    }

    @Test
    void sendsSoraExactlyTheFieldsItKnows() {
        var request = aRequest().withModel("sora-2-pro").withSeconds(8).withResolution("1080p");

        assertThat(input(request, Role.REFERENCE))
                .isEqualTo(Map.of(
                        "prompt", "p",
                        "seconds", 8,
                        "aspect_ratio", "portrait",
                        "resolution", "high",
                        "input_reference", "https://kept.example/1"));
    }

    @Test
    void sendsRunwayExactlyTheFieldsItKnows() {
        var request = aRequest().withModel("runway-gen4.5").withAspectRatio("21:9");

        assertThat(input(request, Role.FIRST_FRAME))
                .isEqualTo(Map.of(
                        "prompt", "p",
                        "duration", 5,
                        "aspect_ratio", "21:9",
                        "seed", 7L,
                        "image", "https://kept.example/1"));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "4, 4", "5, 6", "8, 8", "60, 8"})
    void takesTheNextLongerPermittedLengthElseTheLongest(int asked, int planned) {
        assertThat(plan(aRequest().withSeconds(asked)).durationSeconds()).isEqualTo(planned);
    }

    @ParameterizedTest
    @CsvSource({
        "veo-3.1, 8, , true, 3.20",
        "veo-3.1, 4, , false, 0.80",
        "veo-3.1-fast, 4, , true, 0.60",
        "sora-2-pro, 4, 720p, , 1.20",
        "sora-2-pro, 12, 1080p, , 6.00",
        "runway-gen4.5, 10, , , 1.20",
    })
    void pricesByTheSecond(String model, int seconds, String resolution, Boolean audio, String usd) {
        var request = aRequest().withModel(model).withSeconds(seconds);
        if (resolution != null) {
            request.withResolution(resolution);
        }
        if (audio != null) {
            request.withAudio(audio);
        }

        assertThat(plan(request).price()).isEqualTo(Money.usd(usd));
        assertThat(plan(request).priceVersion()).isEqualTo("2026-10");
    }

    @Test
    void doesNotTakeAnUnknownPriceForZero() {
        var request = aRequest().withModel("runway-gen4-turbo").withReference(A_PICTURE);

        assertThat(plan(request).price()).isNull();
        assertThat(refusal(request.withMaxCost("100")).code()).isEqualTo(FailureCode.PRICE_UNKNOWN);
    }

    @Test
    void refusesWhatCostsMoreThanTheLimit() {
        assertThat(refusal(aRequest().withSeconds(8).withMaxCost("3.19")))
                .returns(FailureCode.BUDGET_EXCEEDED, Refusal::code)
                .returns("maxCostUsd", Refusal::field);
        assertThat(plan(aRequest().withSeconds(8).withMaxCost("3.20"))).isNotNull();
    }

    @Test
    void leadsARetiredModelToItsReplacement() {
        assertThat(plan(aRequest().withModel("runway-gen3")).model()).isEqualTo("runway-gen4.5");
        assertThat(plan(aRequest().withModel("runway-gen2").withReference(A_PICTURE))
                        .model())
                .isEqualTo("runway-gen4-turbo");
        assertThat(plan(aRequest().withModel("runway-gen2")).model()).isEqualTo("runway-gen4.5");
        assertThat(refusal(aRequest().withModel("runway-gen3").withoutFallback())
                        .code())
                .isEqualTo(FailureCode.MODEL_UNAVAILABLE);
    }

    @Test
    void namesTheModelsThereAreWhenAskedForAnother() {
        assertThat(refusal(aRequest().withModel("sora-9")))
                .returns(FailureCode.INVALID_REQUEST, Refusal::code)
                .returns("model", Refusal::field)
                .satisfies(refusal ->
                        assertThat(refusal.message()).contains("sora-9").contains("veo-3.1"));
    }

    @Test
    void choosesTheFirstModelThatCanDoItWhereNoneIsNamed() {
        assertThat(plan(aRequest().withModel(null)).model()).isEqualTo("veo-3.1");
        assertThat(plan(aRequest().withModel(null).withAspectRatio("1:1")).model())
                .isEqualTo("runway-gen4.5");
        assertThat(plan(aRequest().withModel(null).withMaxCost("1.20")).model()).isEqualTo("veo-3.1-fast");
    }

    @Test
    void refusesWhatTheNamedModelCannotDo() {
        assertThat(refusal(aRequest().withAspectRatio("1:1")).field()).isEqualTo("aspectRatio");
        assertThat(refusal(aRequest().withResolution("4k")).field()).isEqualTo("resolution");
        assertThat(refusal(aRequest().withModel("runway-gen4.5").withAudio(true))
                        .field())
                .isEqualTo("audio");
        assertThat(refusal(aRequest().withPrompt("x".repeat(4001))).field()).isEqualTo("prompt");
        assertThat(refusal(aRequest().withAspectRatio("9:16").withReference(A_PICTURE))
                        .field())
                .isEqualTo("aspectRatio");
        assertThat(refusal(aRequest()
                                .withModel("sora-2-pro")
                                .withReference(A_PICTURE)
                                .withReference(A_PICTURE))
                        .field())
                .isEqualTo("references");
        assertThat(refusal(aRequest()
                                .withModel("runway-gen4.5")
                                .withReference(Role.LAST_FRAME, new Reference.Source.Stored("k")))
                        .field())
                .isEqualTo("references");
    }

    @Test
    void refusesACatalogueThatPointsNowhere() {
        var retired = new RetiredModel("old", "Old", List.of("nowhere"));

        assertThatThrownBy(() -> new Catalogue("v", List.of(), List.of(retired)))
                .hasMessageContaining("nowhere");
    }

    private Plan plan(Requests request) {
        return switch (catalogue.plan(request.build(), TODAY)) {
            case Choice.Chosen(Plan plan) -> plan;
            case Choice.Impossible(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private Refusal refusal(Requests request) {
        return switch (catalogue.plan(request.build(), TODAY)) {
            case Choice.Chosen(Plan plan) -> throw new AssertionError(plan);
            case Choice.Impossible(Refusal refusal) -> refusal;
        };
    }

    private Map<String, Object> input(Requests request, Role... roles) {
        var plan = plan(request);
        var kept = IntStream.range(0, roles.length)
                .mapToObj(i -> new KeptReference(roles[i], Integer.toString(i + 1), "image/png", 1, "", 1, 1))
                .toList();
        return new InputMapping(catalogue.model(plan.model()))
                .input(plan, "p", 7, kept, reference -> URI.create("https://kept.example/" + reference.key()));
    }
}
