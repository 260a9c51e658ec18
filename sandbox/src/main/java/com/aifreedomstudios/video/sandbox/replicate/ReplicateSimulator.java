package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.replicate.Fates.Spread;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Journal.Entry;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import com.aifreedomstudios.video.sandbox.simulator.SimulatorServer;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Replicate on loopback.
 *
 * <p>Route names for faults and phases: {@code create}, {@code get}, {@code list}, {@code cancel}, {@code model},
 * {@code secret}, {@code account} and, on the delivery host, {@code download}. Journal kinds: {@code created}, {@code refused},
 * {@code cancel}, {@code reference}, {@code charged}, {@code ended}; counted only: {@code asked.<route>}, {@code webhook.<event>}.
 *
 * <p>From outside the process, besides what every simulator offers: {@code POST /_sandbox/fail}
 * {@code {"failure": "flagged", "marker": "", "probability": 1}} (without marker and probability: the next one),
 * {@code POST /_sandbox/credit} {@code {"credit": "none"}}, {@code POST /_sandbox/webhooks}
 * {@code {"manner": "dropped"}}, {@code POST /_sandbox/takes} {@code {"marker": "", "duration": "PT6M"}}, {@code POST /_sandbox/behave}.
 */
public final class ReplicateSimulator implements AutoCloseable {
    private final Controls controls;
    private final Predictions predictions = new Predictions();
    private final Fates fates;
    private final Account account;
    private final DeliveryHost delivery;
    private final Webhooks webhooks;
    private final ReferenceReader references;
    private final SimulatorServer server;
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private final WebhookSecret secret;
    private final String token;

    public ReplicateSimulator(ReplicateOptions options) {
        this.controls = options.controls();
        this.token = options.token();
        this.fates = new Fates(controls.seed(), new Spread(options.shortest(), options.longest()));
        this.account = new Account(options.token(), options.limited(), controls.clock());
        this.secret = WebhookSecret.of(("sandbox secret " + controls.seed().value()).getBytes(StandardCharsets.UTF_8));
        this.delivery = new DeliveryHost(options.deliveryPort(), controls, predictions);
        var json = new PredictionJson(this::url, delivery, options.webhookInList());
        this.webhooks = new Webhooks(controls, secret, json);
        this.references = new ReferenceReader(controls);
        var generation = new Generation(controls, options.studio(), webhooks, references);
        var shelf = new ModelShelf();
        var create = new CreateRoutes(
                controls, shelf, new OrderReader(options.plainHttpWebhooks()), fates, predictions, generation, json);
        var read = new ReadRoutes(controls, shelf, predictions, json, secret);
        var list = new ListRoute(controls, predictions, json, this::url, options.listingLag(), this::isHidden);
        this.server = new SimulatorServer(options.port(), controls, routes -> {
            create.addTo(routes, account);
            read.addTo(routes, account);
            routes.get("list", "/v1/predictions", account.reading(list));
            new ReplicateControls(this).addTo(routes);
        });
    }

    public ReplicateSimulator start() {
        delivery.start();
        server.start();
        return this;
    }

    /** What {@code REPLICATE_API_URL} is to be; ends in {@code /v1}. */
    public URI url() {
        return URI.create(server.url() + "/v1");
    }

    /** Where outputs are; without a path. */
    public URI deliveryUrl() {
        return delivery.url();
    }

    public String token() {
        return token;
    }

    /** What {@code GET /v1/webhooks/default/secret} tells: {@code whsec_…}. */
    public String webhookSecret() {
        return secret.key();
    }

    /** Clock, journal, faults and phases. */
    public Controls controls() {
        return controls;
    }

    /** The next prediction created fails so. */
    public void failNext(Failure failure) {
        fates.failNext(failure);
    }

    /** Predictions whose input contains the marker (an empty one: all) fail so with this probability. */
    public void failWhere(String marker, double probability, Failure failure) {
        fates.failWhere(marker, probability, failure);
    }

    /** Predictions created from now on, whose input contains the marker, take so long. */
    public void takes(String marker, Duration duration) {
        fates.takes(marker, duration);
    }

    /** Predictions created from now on take between the two. */
    public void takes(Duration atLeast, Duration atMost) {
        fates.takes(new Spread(atLeast, atMost));
    }

    /** Predictions whose input contains the marker are in no list, from now on until it behaves again. */
    public void hideFromLists(String marker) {
        hidden.add(marker);
    }

    public void credit(Credit credit) {
        account.has(credit);
    }

    public void webhooks(WebhookManner manner) {
        webhooks.send(manner);
    }

    /** Forgets everything it was told to do wrong or slowly. */
    public void behave() {
        fates.forget();
        controls.misbehaviours().behave();
        account.has(Credit.PLENTY);
        webhooks.send(WebhookManner.ORDERLY);
        hidden.clear();
    }

    /** The journal's entries of all predictions ever created, oldest first. */
    public List<Entry> creates() {
        return controls.journal().entries("created");
    }

    /** The predictions whose input or webhook contains the marker, oldest first. */
    public List<PredictionSeen> predictionsFor(String marker) {
        return predictions
                .oldestFirst()
                .filter(one -> marker.isEmpty()
                        || Json.write(one.order().input()).contains(marker)
                        || one.order().webhook().map(URI::toString).orElse("").contains(marker))
                .map(this::seen)
                .toList();
    }

    public Optional<PredictionSeen> prediction(String id) {
        return predictions.find(id).map(this::seen);
    }

    /** In US dollars. */
    public BigDecimal chargedTotal() {
        return controls.journal().entries("charged").stream()
                .map(entry -> new BigDecimal(entry.text("usd")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public void close() {
        server.close();
        delivery.close();
        webhooks.close();
        references.close();
        controls.close();
    }

    Fates fates() {
        return fates;
    }

    private boolean isHidden(Prediction prediction) {
        return !hidden.isEmpty()
                && hidden.stream().anyMatch(Json.write(prediction.order().input())::contains);
    }

    private PredictionSeen seen(Prediction prediction) {
        var standing = prediction.standing();
        return new PredictionSeen(
                prediction.id(),
                prediction.order().model().slug(),
                standing.status(),
                Json.write(prediction.order().input()),
                prediction.createdAt(),
                standing.completed(),
                Price.charged(prediction),
                standing.output().map(Film::bytes).map(Film::sha256));
    }
}
