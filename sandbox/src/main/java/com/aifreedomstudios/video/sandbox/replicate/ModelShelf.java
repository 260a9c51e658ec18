package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.replicate.InputField.Kind;
import com.aifreedomstudios.video.sandbox.replicate.OfficialModel.Frame;
import com.aifreedomstudios.video.sandbox.replicate.OfficialModel.Settings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The video models Replicate offered in October 2026, with their exact input names and list prices. */
final class ModelShelf {
    private static final InputField PROMPT = InputField.required("prompt", Kind.TEXT, "What the video shows.");
    private static final InputField SEED = InputField.optional("seed", Kind.INTEGER, "For reproducible generation.");
    private static final InputField IMAGE = InputField.optional("image", Kind.URI, "The first frame.");
    private static final InputField RUNWAY_RATIO =
            InputField.choice("aspect_ratio", "16:9", "16:9", "9:16", "4:3", "3:4", "1:1", "21:9");

    private final Map<String, OfficialModel> models = new LinkedHashMap<>();

    ModelShelf() {
        add(sora("sora-2-pro", true));
        add(sora("sora-2", false));
        add(veo("veo-3.1", "0.40", "0.20", true));
        add(veo("veo-3.1-fast", "0.15", "0.10", false));
        add(runway("gen-4.5", "0.12", IMAGE));
        add(runway("gen4-turbo", "0.05", InputField.required("image", Kind.URI, "The first frame.")));
    }

    Optional<OfficialModel> find(String slug) {
        return Optional.ofNullable(models.get(slug));
    }

    /** By {@code owner/name}, {@code owner/name:version} or the version alone. */
    Optional<OfficialModel> ofVersion(String version) {
        var colon = version.indexOf(':');
        return find(colon < 0 ? version : version.substring(0, colon))
                .or(() -> models.values().stream()
                        .filter(model -> versionOf(model).equals(version))
                        .findFirst());
    }

    static String versionOf(OfficialModel model) {
        return Film.sha256(model.slug().getBytes(StandardCharsets.UTF_8));
    }

    private void add(OfficialModel model) {
        models.put(model.slug(), model);
    }

    private static OfficialModel sora(String name, boolean pro) {
        var fields = new ArrayList<>(List.of(
                PROMPT,
                InputField.choice("seconds", 4, 4, 8, 12),
                InputField.choice("aspect_ratio", "portrait", "portrait", "landscape"),
                InputField.optional("input_reference", Kind.URI, "The first frame, of the same ratio as the video.")));
        if (pro) fields.add(InputField.choice("resolution", "standard", "standard", "high"));
        Function<Settings, Frame> frame = settings -> {
            var landscape =
                    pro && settings.text("resolution").equals("high") ? new Frame(1792, 1024) : new Frame(1280, 720);
            return settings.text("aspect_ratio").equals("landscape") ? landscape : landscape.upright();
        };
        Function<Settings, BigDecimal> price = settings ->
                new BigDecimal(!pro ? "0.10" : settings.text("resolution").equals("high") ? "0.50" : "0.30");
        return new OfficialModel("openai", name, "Video with synchronized audio.", "seconds", fields, price, frame);
    }

    private static OfficialModel veo(String name, String withSound, String silent, boolean references) {
        var fields = new ArrayList<>(List.of(
                PROMPT,
                InputField.choice("duration", 8, 4, 6, 8),
                InputField.choice("resolution", "1080p", "720p", "1080p"),
                InputField.choice("aspect_ratio", "16:9", "16:9", "9:16"),
                IMAGE,
                InputField.optional("last_frame", Kind.URI, "The last frame."),
                InputField.flag("generate_audio", true, "Whether the video has sound."),
                InputField.optional("negative_prompt", Kind.TEXT, "What the video does not show."),
                SEED));
        if (references)
            fields.add(InputField.optional(
                    "reference_images", Kind.URIS, "1 to 3 pictures of the subject; only with 16:9 and 8 seconds."));
        Function<Settings, Frame> frame = settings -> {
            var landscape = settings.text("resolution").equals("1080p") ? new Frame(1920, 1080) : new Frame(1280, 720);
            return settings.text("aspect_ratio").equals("16:9") ? landscape : landscape.upright();
        };
        Function<Settings, BigDecimal> price =
                settings -> new BigDecimal(settings.flag("generate_audio") ? withSound : silent);
        return new OfficialModel("google", name, "Video from text and pictures.", "duration", fields, price, frame);
    }

    private static OfficialModel runway(String name, String price, InputField image) {
        var fields = List.of(PROMPT, image, InputField.choice("duration", 5, 5, 10), RUNWAY_RATIO, SEED);
        Function<Settings, Frame> frame = settings -> switch (settings.text("aspect_ratio")) {
            case "9:16" -> new Frame(720, 1280);
            case "4:3" -> new Frame(1104, 832);
            case "3:4" -> new Frame(832, 1104);
            case "1:1" -> new Frame(960, 960);
            case "21:9" -> new Frame(1584, 672);
            default -> new Frame(1280, 720);
        };
        return new OfficialModel(
                "runwayml",
                name,
                "Video from text or a first frame.",
                "duration",
                fields,
                _ -> new BigDecimal(price),
                frame);
    }
}
