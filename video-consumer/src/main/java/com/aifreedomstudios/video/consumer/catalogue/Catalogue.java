package com.aifreedomstudios.video.consumer.catalogue;

import static com.aifreedomstudios.video.consumer.job.FailureCode.INVALID_REQUEST;
import static com.aifreedomstudios.video.consumer.job.FailureCode.MODEL_UNAVAILABLE;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The models that can be asked for, in the order in which the service prefers them. */
public final class Catalogue {

    private final String priceVersion;
    private final Map<String, Model> models;
    private final Map<String, RetiredModel> retired;

    public Catalogue(String priceVersion, List<Model> models, List<RetiredModel> retired) {
        this.priceVersion = priceVersion;
        this.models = byKey(models, Model::key);
        this.retired = byKey(retired, RetiredModel::key);
        models.forEach(model -> checkReplacements(model.key(), model.replacements()));
        retired.forEach(model -> checkReplacements(model.key(), model.replacements()));
    }

    /** The model of a plan. */
    public Model model(String key) {
        return Objects.requireNonNull(models.get(key), key);
    }

    /**
     * The model that a request gets and what is sent to it. A retired model leads to a replacement, and where none is named
     * the first one that can do it is chosen.
     */
    public Choice plan(VideoRequest request, LocalDate today) {
        var asked = request.model();
        if (asked == null) {
            return firstAble(List.copyOf(models.keySet()), request, today);
        }
        var model = models.get(asked);
        if (model != null && !model.isRetired(today)) {
            return new Planner(model, priceVersion).plan(request);
        }
        var replacements = model != null ? model.replacements() : replacementsOfRetired(asked);
        if (replacements == null) {
            return no(
                    INVALID_REQUEST,
                    "There is no model \"" + asked + "\". There are: " + String.join(", ", models.keySet()) + ".");
        }
        return request.fallbackAllowed()
                ? firstAble(replacements, request, today)
                : no(
                        MODEL_UNAVAILABLE,
                        "The model \"" + asked
                                + "\" is no longer offered, and the request allows no other. Please ask for "
                                + String.join(" or ", replacements) + ".");
    }

    private Choice firstAble(List<String> keys, VideoRequest request, LocalDate today) {
        var choices = keys.stream()
                .map(this::model)
                .filter(model -> !model.isRetired(today))
                .map(model -> new Planner(model, priceVersion).plan(request))
                .toList();
        return choices.stream()
                .filter(Choice.Chosen.class::isInstance)
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .orElseGet(() ->
                        no(MODEL_UNAVAILABLE, "No model is offered for this at present. Please try again later."));
    }

    private @Nullable List<String> replacementsOfRetired(String key) {
        var model = retired.get(key);
        return model == null ? null : model.replacements();
    }

    private void checkReplacements(String key, List<String> replacements) {
        for (String replacement : replacements) {
            if (!models.containsKey(replacement)) {
                throw new IllegalArgumentException(key + " names a replacement that is not offered: " + replacement);
            }
        }
    }

    private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
        return list.stream()
                .collect(Collectors.toMap(
                        key,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("named twice: " + key.apply(one));
                        },
                        LinkedHashMap::new));
    }

    private static Choice no(FailureCode code, String message) {
        return new Choice.Impossible(new Refusal(code, "model", message));
    }
}
