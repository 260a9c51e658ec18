package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.generation.Sha256;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/**
 * Jobs as the ledger's records: JSON, so that an operator can read them.
 *
 * <p>The version grows with every change that an older reader would misread; each version written once stays readable.
 */
final class LedgerCodec {

    private static final int VERSION = 1;

    /** @param since absent: written before that was recorded */
    private record Entry(
            int version, @Nullable Instant since, @Nullable Job job) {}

    /** As much of a record as has been read. */
    private static final class Head {

        private int version;
        private @Nullable String state;
        private @Nullable String fingerprint;

        void read(JsonParser parser) {
            switch (parser.currentName()) {
                case "version" -> version = parser.nextIntValue(0);
                case "job" -> parser.nextToken();
                case "state" -> state = parser.nextStringValue();
                case "fingerprint" -> fingerprint = parser.nextStringValue();
                default -> {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        }

        boolean isComplete() {
            return version > 0 && state != null && (!isFinished() || fingerprint != null);
        }

        boolean isFinished() {
            return FINISHED.equals(state);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    private interface ByState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface ByKind {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Job.class, ByState.class)
            .addMixIn(Outcome.class, ByKind.class)
            .addMixIn(Reference.Source.class, ByKind.class)
            .registerSubtypes(leaves(Job.class))
            .registerSubtypes(leaves(Outcome.class))
            .registerSubtypes(leaves(Reference.Source.class))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Set<String> STATES =
            concrete(Job.class).map(Class::getSimpleName).collect(Collectors.toSet());
    private static final Set<String> BEFORE_PREPARED =
            Set.of(Accepted.class.getSimpleName(), Refined.class.getSimpleName());
    private static final String FINISHED = Finished.class.getSimpleName();

    byte[] key(RequestKey key) {
        return key.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a key is that of a request, of any tenant's where none is named. */
    boolean isOf(Wanted wanted, byte[] key) {
        var text = new String(key, StandardCharsets.UTF_8);
        return wanted.tenantId() == null
                ? text.endsWith("/" + wanted.requestId())
                : text.equals(new RequestKey(wanted.tenantId(), wanted.requestId()).toString());
    }

    byte[] value(RecordedJob job) {
        return JSON.writeValueAsBytes(new Entry(VERSION, job.since(), job.job()));
    }

    /** @throws LedgerUnreadable for a state or a version that this code does not know */
    RecordedJob job(ConsumerRecord<byte[], byte[]> record) {
        var entry = entry(record);
        if (entry.version() > VERSION || entry.job() == null) {
            throw unreadable(record, "version " + entry.version(), null);
        }
        var since = entry.since() == null ? Instant.ofEpochMilli(record.timestamp()) : entry.since();
        return new RecordedJob(record.partition(), entry.job(), since);
    }

    /**
     * The fingerprint of a job that is finished; nothing if it is not. Reads no further than it must: of a million records,
     * almost all are of finished jobs.
     *
     * @throws LedgerUnreadable for a state or a version that this code does not know
     */
    Optional<String> fingerprintOfFinished(ConsumerRecord<byte[], byte[]> record) {
        var head = head(record, Head::isComplete);
        if (head.version < 1 || head.version > VERSION || head.state == null || !STATES.contains(head.state)) {
            throw unreadable(record, "version " + head.version + ", state " + head.state, null);
        }
        if (!head.isFinished()) {
            return Optional.empty();
        }
        if (head.fingerprint == null) {
            throw unreadable(record, "no fingerprint", null);
        }
        return Optional.of(head.fingerprint);
    }

    /** Whether it is of a job whose pictures are kept already, so that it may have been paid for. Reads no further than it must. */
    boolean isPrepared(ConsumerRecord<byte[], byte[]> record) {
        return !BEFORE_PREPARED.contains(head(record, head -> head.state != null).state);
    }

    private static Head head(ConsumerRecord<byte[], byte[]> record, Predicate<Head> enough) {
        var head = new Head();
        try (var parser = JSON.createParser(record.value())) {
            while (!enough.test(head) && parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    head.read(parser);
                }
            }
            return head;
        } catch (JacksonException e) {
            throw unreadable(record, e.getOriginalMessage(), e);
        }
    }

    private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        try {
            return JSON.readValue(record.value(), Entry.class);
        } catch (JacksonException e) {
            throw unreadable(record, e.getOriginalMessage(), e);
        }
    }

    private static LedgerUnreadable unreadable(
            ConsumerRecord<byte[], byte[]> record, String why, @Nullable JacksonException cause) {
        return new LedgerUnreadable(
                "the record at offset " + record.offset() + " of the ledger is not of a kind that this version knows: "
                        + why,
                cause);
    }

    /** Equal for equal requests, whatever bytes they came in. When it was asked is not part of what is asked. */
    String fingerprint(VideoRequest request) {
        var content = (ObjectNode) JSON.valueToTree(request);
        content.remove("requestedAt");
        return Sha256.of(JSON.writeValueAsBytes(content)).substring(0, 32);
    }

    private static NamedType[] leaves(Class<?> sealed) {
        return concrete(sealed)
                .map(type -> new NamedType(type, type.getSimpleName()))
                .toArray(NamedType[]::new);
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(LedgerCodec::concrete)
                : Stream.of(type);
    }
}
