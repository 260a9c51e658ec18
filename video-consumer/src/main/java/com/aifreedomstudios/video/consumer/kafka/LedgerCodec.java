package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.generation.Sha256;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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
        try {
            var entry = JSON.readValue(record.value(), Entry.class);
            if (entry.version() > VERSION || entry.job() == null) {
                throw new LedgerUnreadable("a ledger record has version " + entry.version(), null);
            }
            var since = entry.since() == null ? Instant.ofEpochMilli(record.timestamp()) : entry.since();
            return new RecordedJob(record.partition(), entry.job(), since);
        } catch (JacksonException e) {
            throw new LedgerUnreadable(
                    "a ledger record is not of a kind that this version knows: " + e.getOriginalMessage(), e);
        }
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
