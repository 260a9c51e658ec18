package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.replicate.Prediction.Order;
import com.aifreedomstudios.video.sandbox.replicate.Problem.InvalidField;
import com.aifreedomstudios.video.sandbox.simulator.Asked;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a create call asks for, and finds what Replicate's validator would refuse. */
final class OrderReader {
    private static final Set<String> KEYS = Set.of("input", "webhook", "webhook_events_filter", "stream");
    private static final Pattern TIME = Pattern.compile("(?=.)(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s?)?");

    private final boolean plainHttpWebhooks;

    OrderReader(boolean plainHttpWebhooks) {
        this.plainHttpWebhooks = plainHttpWebhooks;
    }

    List<InvalidField> problems(OfficialModel model, Asked asked, boolean byVersion) {
        var body = asked.json();
        if (!body.isObject()) return List.of(new InvalidField("invalid_type", "", "Invalid type. Expected: object"));
        List<InvalidField> problems = new ArrayList<>();
        for (var key : body.propertyNames())
            if (!KEYS.contains(key) && !(byVersion && key.equals("version")))
                problems.add(new InvalidField(
                        "additional_property_not_allowed", "", "Additional property " + key + " is not allowed"));
        if (!body.path("input").isObject()) problems.add(new InvalidField("required", "input", "input is required"));
        else inputProblems(model, body.path("input"), problems);
        webhookProblem(body).ifPresent(problems::add);
        if (asked.header("Cancel-After").isPresent() && cancelAfter(asked).isEmpty())
            problems.add(new InvalidField("format", "Cancel-After", "Must be a duration such as 90s, 5m or 1h"));
        return problems;
    }

    Order read(OfficialModel model, Asked asked) {
        var body = asked.json();
        var webhook = Optional.ofNullable(body.path("webhook").asString(null)).map(URI::create);
        var filter = body.path("webhook_events_filter")
                .valueStream()
                .flatMap(name -> WebhookEvent.named(name.asString("")).stream())
                .toList();
        return new Order(
                model,
                body.path("input"),
                webhook,
                filter.isEmpty() ? WebhookEvent.STANDARD : filter,
                cancelAfter(asked));
    }

    private static void inputProblems(OfficialModel model, JsonNode input, List<InvalidField> problems) {
        for (var field : model.fields()) {
            var value = input.path(field.name());
            if (value.isMissingNode()) {
                if (field.required())
                    problems.add(new InvalidField("required", "input." + field.name(), field.name() + " is required"));
            } else {
                field.problemWith(value)
                        .ifPresent(
                                text -> problems.add(new InvalidField("invalid_type", "input." + field.name(), text)));
            }
        }
    }

    private Optional<InvalidField> webhookProblem(JsonNode body) {
        var filter = body.path("webhook_events_filter");
        if (filter.valueStream()
                .anyMatch(name -> WebhookEvent.named(name.asString("")).isEmpty()))
            return Optional.of(new InvalidField(
                    "enum", "webhook_events_filter", "Must be one of: \"start\", \"output\", \"logs\", \"completed\""));
        var webhook = body.path("webhook").asString("");
        if (webhook.isEmpty() || webhook.startsWith("https://")) return Optional.empty();
        if (plainHttpWebhooks && webhook.startsWith("http://127.0.0.1")) return Optional.empty();
        return Optional.of(new InvalidField("format", "webhook", "Must be a valid HTTPS URL"));
    }

    private static Optional<Duration> cancelAfter(Asked asked) {
        return asked.header("Cancel-After")
                .map(TIME::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(time -> Duration.ofHours(number(time.group(1)))
                        .plusMinutes(number(time.group(2)))
                        .plusSeconds(number(time.group(3))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
