package com.aifreedomstudios.video.sandbox.replicate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One of the models this Replicate offers: its inputs, what it charges per second of video, what its videos look like.
 *
 * @param secondsField the input that holds the length of the video
 */
record OfficialModel(
        String owner,
        String name,
        String description,
        String secondsField,
        List<InputField> fields,
        Function<Settings, BigDecimal> pricePerSecond,
        Function<Settings, Frame> frame) {

    String slug() {
        return owner + "/" + name;
    }

    Settings settings(JsonNode input) {
        return new Settings(this, input);
    }

    InputField field(String wanted) {
        return fields.stream()
                .filter(field -> field.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** {@code Input} and {@code Output} as the model page publishes them. */
    Map<String, Object> openApiSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (var field : fields) properties.put(field.name(), field.schema(properties.size()));
        var required = fields.stream()
                .filter(InputField::required)
                .map(InputField::name)
                .toList();
        var input = Map.of("type", "object", "title", "Input", "required", required, "properties", properties);
        var output = Map.of("type", "string", "title", "Output", "format", "uri");
        return Map.of(
                "openapi",
                "3.0.2",
                "info",
                Map.of("title", "Cog", "version", "0.1.0"),
                "components",
                Map.of("schemas", Map.of("Input", input, "Output", output)));
    }

    /** Width and height of a video, in pixels. */
    record Frame(int width, int height) {
        Frame {
            if (width % 2 != 0 || height % 2 != 0)
                throw new IllegalArgumentException("Odd size " + width + "x" + height);
        }

        Frame upright() {
            return new Frame(/* width= */ height, /* height= */ width);
        }
    }

    /** The inputs of one prediction, with the standard value where nothing was said. */
    record Settings(OfficialModel model, JsonNode input) {
        String text(String field) {
            return input.path(field)
                    .asString(
                            model.field(field).standard().map(Object::toString).orElse(""));
        }

        boolean flag(String field) {
            return input.path(field)
                    .asBoolean(model.field(field)
                            .standard()
                            .map(Boolean.TRUE::equals)
                            .orElse(false));
        }

        int seconds() {
            return input.path(model.secondsField()).asInt((Integer)
                    model.field(model.secondsField()).standard().orElseThrow());
        }

        boolean hasSound() {
            return model.owner().equals("openai")
                    || (model.fields().stream().anyMatch(field -> field.name().equals("generate_audio"))
                            && flag("generate_audio"));
        }

        Frame frame() {
            return model.frame().apply(this);
        }

        BigDecimal price() {
            return model.pricePerSecond().apply(this).multiply(BigDecimal.valueOf(seconds()));
        }
    }
}
