package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.film.FilmStudio;
import com.aifreedomstudios.video.sandbox.film.Script;
import com.aifreedomstudios.video.sandbox.replicate.OfficialModel.Settings;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes a prediction from its creation to its end, by the clock, and charges for it. */
final class Generation {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    private final Controls controls;
    private final FilmStudio studio;
    private final Webhooks webhooks;
    private final ReferenceReader references;

    Generation(Controls controls, FilmStudio studio, Webhooks webhooks, ReferenceReader references) {
        this.controls = controls;
        this.studio = studio;
        this.webhooks = webhooks;
        this.references = references;
    }

    /** Puts the prediction's future on the timetable. */
    void begin(Prediction prediction) {
        var fate = prediction.fate();
        var clock = controls.clock();
        var queued = fate.duration().dividedBy(10);
        var start = prediction.createdAt().plus(queued);
        clock.at(start, () -> start(prediction, start, fate.duration().minus(queued)));
        prediction.deadline().ifPresent(at -> clock.at(at, () -> stop(prediction)));
    }

    /** Ends the prediction if it has not ended yet: aborted before its start, canceled after it. */
    void stop(Prediction prediction) {
        var now = controls.clock().instant();
        end(prediction, standing -> switch (standing) {
            case Standing.Starting _ -> new Standing.Aborted(now);
            case Standing.Processing(var startedAt) -> new Standing.Canceled(startedAt, now);
            case Standing.Ended ended -> ended;
        });
    }

    /** However far the clock was moved at once, it began when it was due. */
    private void start(Prediction prediction, Instant startedAt, Duration run) {
        var fate = prediction.fate();
        if (!prediction.move(standing -> new Standing.Processing(startedAt))) return;
        webhooks.tell(prediction, WebhookEvent.START);
        webhooks.tell(prediction, WebhookEvent.LOGS);
        references.read(prediction);
        var stuck = fate.failure().filter(Failure.STUCK::equals).isPresent() || run.compareTo(LONGEST_RUN) > 0;
        if (stuck) {
            controls.clock()
                    .at(startedAt.plus(LONGEST_RUN), () -> fail(prediction, "Prediction timed out after 30 minutes"));
            return;
        }
        var film = fate.failure()
                        .map(Failure::error)
                        .filter(error -> !error.isEmpty())
                        .isPresent()
                ? Optional.<Film>empty()
                : film(prediction, fate.failure());
        controls.clock().at(startedAt.plus(run), () -> finish(prediction, film));
    }

    private Optional<Film> film(Prediction prediction, Optional<Failure> failure) {
        var script = script(prediction.settings());
        return switch (failure.orElse(null)) {
            case NO_OUTPUT -> Optional.empty();
            case NOT_A_VIDEO ->
                Optional.of(Film.of(
                        "<html><body>Not a video</body></html>".getBytes(StandardCharsets.UTF_8), prediction.id()));
            case OTHER_SHAPE -> Optional.of(studio.make(script.misheard(), prediction.id()));
            case null, default -> Optional.of(studio.make(script, prediction.id()));
        };
    }

    private static Script script(Settings settings) {
        var frame = settings.frame();
        return new Script(
                settings.text("prompt"),
                settings.model().slug(),
                frame.width(),
                frame.height(),
                settings.seconds(),
                settings.hasSound());
    }

    private void finish(Prediction prediction, Optional<Film> film) {
        var error = prediction.fate().failure().map(Failure::error).orElse("");
        if (!error.isEmpty()) {
            fail(prediction, error);
            return;
        }
        var now = controls.clock().instant();
        end(prediction, standing -> new Standing.Succeeded(standing.started().orElse(now), now, film));
    }

    private void fail(Prediction prediction, String error) {
        var now = controls.clock().instant();
        end(prediction, standing -> new Standing.Failed(standing.started().orElse(now), now, error));
    }

    private void end(Prediction prediction, UnaryOperator<Standing> step) {
        if (!prediction.move(step)) return;
        var standing = prediction.standing();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", prediction.id());
        fields.put("status", standing.status());
        standing.output().map(Film::bytes).ifPresent(bytes -> {
            fields.put("sha256", Film.sha256(bytes));
            fields.put("bytes", bytes.length);
        });
        charge(prediction);
        controls.journal().write("ended", fields);
        if (standing instanceof Standing.Succeeded) webhooks.tell(prediction, WebhookEvent.OUTPUT);
        if (!(standing instanceof Standing.Aborted)) webhooks.tell(prediction, WebhookEvent.COMPLETED);
    }

    private void charge(Prediction prediction) {
        var charged = Price.charged(prediction);
        if (charged.signum() > 0)
            controls.journal().write("charged", Map.of("id", prediction.id(), "usd", charged.toPlainString()));
    }
}
