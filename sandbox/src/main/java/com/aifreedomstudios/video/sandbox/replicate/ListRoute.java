package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.replicate.Predictions.Page;
import com.aifreedomstudios.video.sandbox.replicate.Predictions.Range;
import com.aifreedomstudios.video.sandbox.simulator.Action;
import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The listing of predictions, a hundred a page, between which one goes by cursor. */
final class ListRoute implements Action {
    private static final Pattern CURSOR = Pattern.compile("([op])=(\\d{1,18})");

    private final Controls controls;
    private final Predictions predictions;
    private final PredictionJson json;
    private final Supplier<URI> api;
    private final Duration lag;
    private final Predicate<Prediction> hidden;

    /**
     * The listing.
     *
     * @param lag how long after its creation a prediction is first shown
     * @param hidden which predictions are never shown
     */
    ListRoute(
            Controls controls,
            Predictions predictions,
            PredictionJson json,
            Supplier<URI> api,
            Duration lag,
            Predicate<Prediction> hidden) {
        this.controls = controls;
        this.predictions = predictions;
        this.json = json;
        this.api = api;
        this.lag = lag;
        this.hidden = hidden;
    }

    @Override
    public Reply reply(Asked asked) {
        try {
            var now = controls.clock().instant();
            var before = asked.query("created_before").map(ListRoute::instant);
            var visible = now.minus(lag).plusNanos(1);
            var range = new Range(
                    asked.query("created_after").map(ListRoute::instant),
                    Optional.of(before.filter(visible::isAfter).orElse(visible)));
            return page(page(asked, range), asked, now);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Problem.of(400, "Bad request", String.valueOf(unreadable.getMessage()));
        }
    }

    private Page page(Asked asked, Range range) {
        var cursor = asked.query("cursor");
        if (cursor.isEmpty()) return predictions.olderThan(Long.MAX_VALUE, range);
        var text = new String(Base64.getUrlDecoder().decode(cursor.get()), StandardCharsets.UTF_8);
        var place = CURSOR.matcher(text);
        if (!place.matches()) throw new IllegalArgumentException("Invalid cursor");
        var number = Long.parseLong(place.group(2));
        return place.group(1).equals("o") ? predictions.olderThan(number, range) : predictions.newerThan(number, range);
    }

    private Reply page(Page page, Asked asked, Instant now) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("next", page.older().map(number -> link("o=" + number, asked)).orElse(null));
        body.put(
                "previous",
                page.newer().map(number -> link("p=" + number, asked)).orElse(null));
        body.put(
                "results",
                page.shown().stream()
                        .filter(hidden.negate())
                        .map(prediction -> json.inList(prediction, now))
                        .toList());
        return Reply.json(200, body)
                .withDetail("shown", Integer.toString(page.shown().size()));
    }

    private String link(String cursor, Asked asked) {
        var link = new StringBuilder(api.get() + "/predictions?cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8)));
        for (var name : new String[] {"created_after", "created_before"})
            asked.query(name)
                    .ifPresent(value -> link.append('&')
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return link.toString();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
