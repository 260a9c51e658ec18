package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.SimulatorServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code replicate.delivery}: hands out outputs to whoever knows their address, until an hour after completion. */
final class DeliveryHost implements AutoCloseable {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private final Controls controls;
    private final Predictions predictions;
    private final SimulatorServer server;

    DeliveryHost(int port, Controls controls, Predictions predictions) {
        this.controls = controls;
        this.predictions = predictions;
        this.server = new SimulatorServer(
                port,
                controls,
                routes -> routes.get("download", "/pbxt/{key}/output.mp4", this::deliver)
                        .head("download", "/pbxt/{key}/output.mp4", this::deliver));
    }

    void start() {
        server.start();
    }

    URI url() {
        return server.url();
    }

    URI addressOf(Prediction prediction) {
        return url().resolve("/pbxt/" + keyOf(prediction) + prediction.id() + "/output.mp4");
    }

    boolean hasForgotten(Prediction prediction, Instant now) {
        return prediction
                .standing()
                .completed()
                .filter(end -> !now.isBefore(end.plus(KEPT)))
                .isPresent();
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply deliver(Asked asked) {
        var key = asked.pathParam("key");
        var found = predictions
                .find(key.substring(Math.min(16, key.length())))
                .filter(one -> key.equals(keyOf(one) + one.id()));
        if (found.isEmpty()) return Reply.of(404, "text/plain", "Not found");
        var prediction = found.get();
        if (hasForgotten(prediction, controls.clock().instant()))
            return Reply.of(410, "text/plain", "This file has expired").withDetail("id", prediction.id());
        var film = prediction.standing().output();
        if (film.isEmpty()) return Reply.of(404, "text/plain", "Not found");
        return part(film.get().bytes(), asked)
                .withHeader("ETag", "\"" + prediction.id() + "\"")
                .withDetail("id", prediction.id());
    }

    private static Reply part(byte[] bytes, Asked asked) {
        var range = asked.header("Range").map(RANGE::matcher).filter(Matcher::matches);
        if (range.isEmpty()) return mp4(200, bytes);
        var from = Long.parseLong(range.get().group(1));
        var end = range.get().group(2);
        var to = end.isEmpty() ? bytes.length : Math.min(bytes.length, Long.parseLong(end) + 1);
        if (from >= to) return Reply.of(416, "text/plain", "").withHeader("Content-Range", "bytes */" + bytes.length);
        return mp4(206, Arrays.copyOfRange(bytes, (int) from, (int) to))
                .withHeader("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length);
    }

    private static Reply mp4(int status, byte[] bytes) {
        return Reply.of(status, "video/mp4", bytes).withHeader("Accept-Ranges", "bytes");
    }

    /** What makes an address unguessable; sixteen characters. */
    private String keyOf(Prediction prediction) {
        return HexFormat.of()
                .toHexDigits(controls.seed()
                        .randomFor("delivery", prediction.number())
                        .nextLong());
    }
}
