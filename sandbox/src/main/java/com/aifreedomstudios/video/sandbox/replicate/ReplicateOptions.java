package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.FilmStudio;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import java.time.Duration;

/**
 * What a {@link ReplicateSimulator} is to be like.
 *
 * @param port of the API; 0 takes a free one
 * @param deliveryPort of the delivery host; 0 takes a free one
 * @param controls steering and journal; closed with the simulator
 * @param token the only one accepted
 * @param studio makes the outputs
 * @param shortest a prediction takes at least this long
 * @param longest and at most this long
 * @param limited whether the rate limits hold: 600 creates and 3000 other calls a minute
 * @param plainHttpWebhooks whether webhooks may also go to {@code http://127.0.0.1}
 * @param webhookInList whether the listing shows a prediction's webhook, which is not established of the real one
 * @param listingLag how long after its creation a prediction is first listed
 */
public record ReplicateOptions(
        int port,
        int deliveryPort,
        Controls controls,
        String token,
        FilmStudio studio,
        Duration shortest,
        Duration longest,
        boolean limited,
        boolean plainHttpWebhooks,
        boolean webhookInList,
        Duration listingLag) {

    /** Free ports, about three seconds a prediction, limits on, the webhook not listed. */
    public static ReplicateOptions standard(Controls controls, FilmStudio studio) {
        return new ReplicateOptions(
                0,
                0,
                controls,
                "r8_sandbox",
                studio,
                Duration.ofMillis(2500),
                Duration.ofMillis(3500),
                true,
                true,
                false,
                Duration.ZERO);
    }

    public ReplicateOptions onPorts(int api, int delivery) {
        return new ReplicateOptions(
                api,
                delivery,
                controls,
                token,
                studio,
                shortest,
                longest,
                limited,
                plainHttpWebhooks,
                webhookInList,
                listingLag);
    }

    public ReplicateOptions taking(Duration atLeast, Duration atMost) {
        return new ReplicateOptions(
                port,
                deliveryPort,
                controls,
                token,
                studio,
                atLeast,
                atMost,
                limited,
                plainHttpWebhooks,
                webhookInList,
                listingLag);
    }

    public ReplicateOptions withoutLimits() {
        return new ReplicateOptions(
                port,
                deliveryPort,
                controls,
                token,
                studio,
                shortest,
                longest,
                false,
                plainHttpWebhooks,
                webhookInList,
                listingLag);
    }

    /** As the real one: no webhook without TLS. */
    public ReplicateOptions withHttpsWebhooksOnly() {
        return new ReplicateOptions(
                port,
                deliveryPort,
                controls,
                token,
                studio,
                shortest,
                longest,
                limited,
                false,
                webhookInList,
                listingLag);
    }

    public ReplicateOptions listing(boolean withWebhook, Duration lag) {
        return new ReplicateOptions(
                port,
                deliveryPort,
                controls,
                token,
                studio,
                shortest,
                longest,
                limited,
                plainHttpWebhooks,
                withWebhook,
                lag);
    }
}
