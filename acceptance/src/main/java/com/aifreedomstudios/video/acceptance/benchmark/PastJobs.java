package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.event.InternalTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes a ledger large: writes what many jobs would have left in it, each like one that was really run. */
public final class PastJobs {

    /** What a job is left in. */
    public enum State {
        PREPARED("Prepared"),
        FINISHED("Finished");

        private final String marker;

        State(String name) {
            this.marker = "\"job\":{\"state\":\"" + name + "\"";
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PER_TRANSACTION = 10_000;

    private final String bootstrapServers;
    private final String row;
    private final int number;
    private final int partitions;
    private final Map<State, String> records;

    private PastJobs(String bootstrapServers, String row, int number, int partitions, Map<State, String> records) {
        this.bootstrapServers = bootstrapServers;
        this.row = row;
        this.number = number;
        this.partitions = partitions;
        this.records = records;
    }

    /** Has a consumer that is at work run the request with this number, and waits for its end. */
    public static PastJobs like(World world, String row, int number, int partitions) {
        var bootstrapServers = world.sandbox().broker().bootstrapServers();
        var ledger = Topic.ledger(bootstrapServers);
        var found = new EnumMap<State, String>(State.class);
        var key = key(Requests.id(row, number));
        new Series(world, row, number, "").publish(1, 0);
        Patience.require("one job is finished", PATIENCE, () -> {
            ledger.read(Map.of(), record -> {
                if (Arrays.equals(record.key(), key)) {
                    var value = new String(record.value(), StandardCharsets.UTF_8);
                    for (State state : State.values()) {
                        if (value.contains(state.marker)) {
                            found.put(state, value);
                        }
                    }
                }
            });
            return found.keySet().containsAll(Arrays.asList(State.values()));
        });
        return new PastJobs(bootstrapServers, row, number, partitions, found);
    }

    /** Writes so many jobs, from this number on. */
    public void write(int first, int count, State state) {
        var example = Requests.id(row, number);
        var record = records.getOrDefault(state, "");
        try (var producer = producer()) {
            producer.initTransactions();
            for (int written = 0; written < count; written++) {
                if (written % PER_TRANSACTION == 0) {
                    producer.beginTransaction();
                }
                var id = Requests.id(row, first + written);
                var value = record.replace(Requests.tenant(example) + "\"", Requests.tenant(id) + "\"")
                        .replace(example, id);
                var _ = producer.send(new ProducerRecord<>(
                        InternalTopic.JOB_LEDGER.topic(),
                        Requests.partition(id, partitions),
                        key(id),
                        value.getBytes(StandardCharsets.UTF_8)));
                if (written % PER_TRANSACTION == PER_TRANSACTION - 1 || written == count - 1) {
                    producer.commitTransaction();
                }
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        "past-jobs",
                        "batch.size",
                        1 << 18,
                        "linger.ms",
                        20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static byte[] key(String id) {
        return (Requests.tenant(id) + "/" + id).getBytes(StandardCharsets.UTF_8);
    }
}
