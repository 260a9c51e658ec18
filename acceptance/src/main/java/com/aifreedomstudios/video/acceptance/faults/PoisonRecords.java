package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.faults.DeadLetterWatch.Letter;
import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Flow;
import com.aifreedomstudios.video.acceptance.world.Invariant;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.contract.EventPublisher;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** F12: one record in ten can never be read; for a while the registry is away, too. */
final class PoisonRecords implements Row {

    private static final List<Poison> KINDS = List.of(Poison.values());
    private static final int EVERY = 10;
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final String NESTED = """
        {"type": "record", "name": "Nested", "namespace": "poison",
         "fields": [{"name": "inner", "type": ["null", "Nested"], "default": null}]}
        """;

    /**
     * A record that was published.
     *
     * @param atNanos when the broker had it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Sent(String key, Poison kind, byte @Nullable [] bytes, long atNanos) {}

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String fault() {
        return "one record in ten unreadable, in " + KINDS.size() + " ways; registry away";
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(2);
        var starts = world.consumers().starts();
        var jobs = world.scale().jobs() / 2;
        var sent = new ArrayList<Sent>();
        try (var letters = new DeadLetterWatch(world.sandbox())) {
            var flow = world.flow(id(), jobs, 40);
            sendPoison(world, flow, jobs / EVERY, sent);
            world.awaitOutcomes(flow.ids());
            var _ = Patience.await(
                    Duration.ofSeconds(20),
                    () -> sent.stream()
                            .allMatch(one -> letters.letter(one.key()).isPresent()));
            var without = withoutRegistry(world, jobs);
            var findings = world.settle(flow.ids());
            findings.addAll(judge(sent, letters));
            findings.add(without);
            findings.add(Finding.asked(
                    world.consumers().starts() - starts + " restarts",
                    world.consumers().starts() == starts));
            return findings;
        }
    }

    private void sendPoison(World world, Flow flow, int count, List<Sent> sent) throws Exception {
        var random = world.scale().random(id());
        var honest = honest(world);
        var nested = nestedSchema(world.sandbox());
        // Not those who have just started are timed.
        Patience.require("the services are at work", Duration.ofMinutes(5), () -> flow.answered() >= EVERY);
        try (var publisher = world.sandbox().publisher()) {
            for (int number = 0; number < count; number++) {
                var wanted = number * EVERY;
                Patience.require("the flow goes on", Duration.ofMinutes(5), () -> flow.published() >= wanted);
                var kind = KINDS.get(number % KINDS.size());
                var bytes = kind.bytes(honest, nested, random);
                var key = "poison-" + number;
                sent.add(new Sent(key, kind, bytes, publish(publisher, key, bytes)));
            }
        }
    }

    /** What is cached goes on; what is not waits, on its partition alone, and is a dead letter once the registry is back. */
    private Finding withoutRegistry(World world, int jobs) throws Exception {
        var honest = honest(world);
        world.sandbox().registry().kill();
        try (var letters = new DeadLetterWatch(world.sandbox());
                var publisher = world.sandbox().publisher()) {
            var neighbour = Requests.id(id(), jobs);
            world.requests().publish(world.requests().request(neighbour).build());
            var answered =
                    Patience.await(Duration.ofSeconds(30), () -> world.witness().hasAll(Set.of(neighbour)));
            publish(
                    publisher,
                    "away",
                    Poison.UNKNOWN_SCHEMA.bytes(honest, 0, world.scale().random("away")));
            Patience.pause(Duration.ofSeconds(3));
            var early = letters.letter("away").isPresent();
            world.sandbox().registry().restart();
            var late = Patience.await(
                    Duration.ofSeconds(30), () -> letters.letter("away").isPresent());
            return Finding.asked(
                    "without registry: neighbour " + (answered ? "answered" : "not answered") + ", unknown schema "
                            + (early ? "judged too early" : late ? "waited" : "lost"),
                    answered && !early && late);
        }
    }

    private static List<Finding> judge(List<Sent> sent, DeadLetterWatch letters) {
        var slowest = Duration.ZERO;
        var trouble = new ArrayList<String>();
        for (Sent one : sent) {
            var letter = letters.letter(one.key());
            var took = Duration.ofNanos(letter.map(Letter::atNanos).orElse(one.atNanos()) - one.atNanos());
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            if (letter.isEmpty()) {
                trouble.add(one.key() + " (" + one.kind() + ") is not among the dead letters");
            } else if (!Arrays.equals(letter.get().record().value(), one.bytes())) {
                trouble.add(one.key() + " (" + one.kind() + ") is not as received");
            }
        }
        return List.of(
                Finding.of(Invariant.AS_ASKED, sent.size() + " dead letters as received", trouble),
                Finding.asked("within " + slowest.toMillis() + " ms", slowest.compareTo(WITHIN) <= 0));
    }

    private static long publish(EventPublisher publisher, String key, byte @Nullable [] bytes) throws Exception {
        publisher.publishRaw(EventTopic.VIDEO_REQUESTED.topic(), key, bytes).get();
        return System.nanoTime();
    }

    private static byte[] honest(World world) {
        try (var serializer = new KafkaAvroSerializer()) {
            serializer.configure(
                    Map.of(
                            "schema.registry.url",
                            world.sandbox().registry().url().toString(),
                            "auto.register.schemas",
                            false,
                            "avro.remove.java.properties",
                            true),
                    false);
            VideoRequested request =
                    world.requests().request(Requests.id("F12", 999_999)).build();
            return serializer.serialize(EventTopic.VIDEO_REQUESTED.topic(), request);
        }
    }

    private static int nestedSchema(Sandbox sandbox) throws Exception {
        var registry = new CachedSchemaRegistryClient(sandbox.registry().url().toString(), 1);
        return registry.register("video.nested-value", new AvroSchema(NESTED));
    }
}
