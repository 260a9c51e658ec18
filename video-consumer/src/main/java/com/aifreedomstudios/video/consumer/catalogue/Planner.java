package com.aifreedomstudios.video.consumer.catalogue;

import static com.aifreedomstudios.video.consumer.job.FailureCode.BUDGET_EXCEEDED;
import static com.aifreedomstudios.video.consumer.job.FailureCode.INVALID_REQUEST;
import static com.aifreedomstudios.video.consumer.job.FailureCode.MODEL_CANNOT;
import static com.aifreedomstudios.video.consumer.job.FailureCode.PRICE_UNKNOWN;

import com.aifreedomstudios.video.consumer.catalogue.Model.Sound;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.Reference.Role;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import org.jspecify.annotations.Nullable;

/** Matches one request to one model: normalises what it permits, refuses what it cannot do. */
record Planner(Model model, String priceVersion) {

    Choice plan(VideoRequest request) {
        if (request.prompt().codePointCount(0, request.prompt().length()) > model.promptMaxChars()) {
            return no(
                    INVALID_REQUEST,
                    "prompt",
                    "The prompt is longer than the " + model.promptMaxChars() + " characters that " + model.name()
                            + " takes. Please shorten it.");
        }
        var pictures = picturesProblem(request);
        if (pictures != null) {
            return new Choice.Impossible(pictures);
        }
        var aspectRatio = orDefault(request.aspectRatio(), defaultAspectRatio(request));
        if (!model.aspectRatios().containsKey(aspectRatio)) {
            return cannot(
                    "aspectRatio",
                    "the shape " + aspectRatio,
                    model.aspectRatios().keySet());
        }
        if (request.resolution() != null && !model.resolutions().containsKey(request.resolution())) {
            return cannot(
                    "resolution",
                    "the resolution " + request.resolution(),
                    model.resolutions().keySet());
        }
        if (Boolean.TRUE.equals(request.audio()) && model.sound() == Sound.NEVER) {
            return no(
                    MODEL_CANNOT,
                    "audio",
                    model.name() + " makes no sound. Please ask for a silent video, or for another model.");
        }
        var required = model.withReferences();
        if (required != null && has(request, Role.REFERENCE) && !aspectRatio.equals(required.aspectRatio())) {
            return no(
                    MODEL_CANNOT,
                    "aspectRatio",
                    model.name() + " follows reference pictures only in the shape " + required.aspectRatio()
                            + ". Please ask for that, or leave the pictures out.");
        }
        return priced(request, aspectRatio);
    }

    private Choice priced(VideoRequest request, String aspectRatio) {
        var duration = duration(request);
        var resolution = model.resolutions().isEmpty()
                ? null
                : orDefault(
                        request.resolution(),
                        model.resolutions().keySet().iterator().next());
        var audio = model.sound() == Sound.ON_REQUEST ? Boolean.valueOf(!Boolean.FALSE.equals(request.audio())) : null;
        var price = model.prices().stream()
                .filter(rule -> rule.appliesTo(resolution, audio))
                .findFirst()
                .map(rule -> rule.perSecond().times(duration))
                .orElse(null);
        var refusal = costProblem(request.maxCost(), price);
        if (refusal != null) {
            return new Choice.Impossible(refusal);
        }
        return new Choice.Chosen(new Plan(
                model.key(),
                model.providerModel(),
                duration,
                aspectRatio,
                resolution,
                audio,
                price,
                price == null ? null : priceVersion));
    }

    private int duration(VideoRequest request) {
        if (model.withReferences() != null && has(request, Role.REFERENCE)) {
            return model.withReferences().durationSeconds();
        }
        var wanted = request.durationSeconds();
        return wanted == null ? model.defaultDurationSeconds() : model.permittedDuration(wanted);
    }

    private String defaultAspectRatio(VideoRequest request) {
        return model.withReferences() != null && has(request, Role.REFERENCE)
                ? model.withReferences().aspectRatio()
                : model.aspectRatios().keySet().iterator().next();
    }

    private @Nullable Refusal costProblem(@Nullable Money limit, @Nullable Money price) {
        if (limit == null) {
            return null;
        }
        if (price == null) {
            return new Refusal(
                    PRICE_UNKNOWN,
                    "maxCostUsd",
                    "What " + model.name() + " costs is not known, so that it stays below " + limit
                            + " cannot be promised. Please choose another model, or set no limit.");
        }
        return price.compareTo(limit) <= 0
                ? null
                : new Refusal(
                        BUDGET_EXCEEDED,
                        "maxCostUsd",
                        "The video would cost " + price + " with " + model.name() + ", more than the limit of " + limit
                                + ". Please shorten it, choose another model, or raise the limit.");
    }

    private @Nullable Refusal picturesProblem(VideoRequest request) {
        var roles = new PictureRoles(model);
        for (Reference reference : request.references()) {
            if (!roles.assign(reference.role())) {
                return new Refusal(
                        MODEL_CANNOT,
                        "references",
                        model.name() + " takes " + roles.describe()
                                + ". Please leave out what is more, or choose another model.");
            }
        }
        return model.firstFrameRequired() && !roles.hasFirstFrame()
                ? new Refusal(
                        MODEL_CANNOT,
                        "references",
                        model.name() + " needs a picture as the first frame. Please give one, or choose another model.")
                : null;
    }

    private static boolean has(VideoRequest request, Role role) {
        return request.references().stream().anyMatch(reference -> reference.role() == role);
    }

    private Choice cannot(String field, String wanted, Iterable<String> permitted) {
        var list = String.join(", ", permitted);
        return no(
                MODEL_CANNOT,
                field,
                model.name() + " does not make " + wanted + ". "
                        + (list.isEmpty() ? "It offers no choice." : "It offers " + list + "."));
    }

    private static Choice no(FailureCode code, String field, String message) {
        return new Choice.Impossible(new Refusal(code, field, message));
    }

    private static String orDefault(@Nullable String asked, String otherwise) {
        return asked == null ? otherwise : asked;
    }
}
