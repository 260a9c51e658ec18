package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Money;
import com.aifreedomstudios.video.consumer.job.Reference;
import com.aifreedomstudios.video.consumer.job.Refusal;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import com.aifreedomstudios.video.consumer.job.VideoRequest;
import com.aifreedomstudios.video.consumer.kafka.EventCodec.Poison;
import com.aifreedomstudios.video.event.IdentityRule;
import com.aifreedomstudios.video.event.v1.Fallback;
import com.aifreedomstudios.video.event.v1.StoredObject;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads requests from records. */
final class RequestReader {

    private static final int ID_MAX_CHARS = 256;

    private final EventCodec codec;

    RequestReader(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * A request as read.
     *
     * @param invalid what the contract says against it; such a request carries none of the fields that are too long
     */
    record Reading(VideoRequest request, Optional<Refusal> invalid) {}

    /**
     * @throws Poison if the record is no request, or one that no answer could be addressed to
     * @throws RegistryUnavailable if that cannot be told now
     */
    Reading read(ConsumerRecord<byte[], byte[]> record) throws Poison {
        if (!(codec.decode(record.topic(), record.value()) instanceof VideoRequested event)) {
            throw new Poison("the record is an event of another type", null);
        }
        var unaddressable = IdentityRule.REQUEST_ID
                .check(event.getRequestId())
                .or(() -> IdentityRule.TENANT_ID.check(event.getTenantId()));
        if (unaddressable.isPresent()) {
            throw new Poison(unaddressable.get().message(), null);
        }
        var invalid = IdentityRule.CAMPAIGN_ID
                .check(event.getCampaignId())
                .map(wrong -> new Refusal(FailureCode.INVALID_REQUEST, wrong.field(), wrong.message()))
                .or(() -> labelProblem(event));
        return new Reading(request(event), invalid);
    }

    private static Optional<Refusal> labelProblem(VideoRequested event) {
        if (isTooLong(event.getChatSessionId())) {
            return tooLong("chatSessionId", "The chat session's id is longer than " + ID_MAX_CHARS + " characters.");
        }
        if (isTooLong(event.getRequestedBy())) {
            return tooLong("requestedBy", "The name of who asks is longer than " + ID_MAX_CHARS + " characters.");
        }
        return areTooMany(event.getMetadata())
                ? tooLong(
                        "metadata",
                        "There are more than 32 labels, or one is too long: a name may have 64 characters, a value 1,024.")
                : Optional.empty();
    }

    private static Optional<Refusal> tooLong(String field, String message) {
        return Optional.of(new Refusal(FailureCode.INVALID_REQUEST, field, message));
    }

    private static boolean isTooLong(@Nullable String id) {
        return id != null && id.length() > ID_MAX_CHARS;
    }

    private static boolean areTooMany(Map<String, String> labels) {
        return labels.size() > 32
                || labels.entrySet().stream()
                        .anyMatch(label ->
                                label.getKey().length() > 64 || label.getValue().length() > 1024);
    }

    private static VideoRequest request(VideoRequested event) {
        return new VideoRequest(
                new RequestKey(event.getTenantId(), event.getRequestId()),
                event.getCampaignId(),
                isTooLong(event.getChatSessionId()) ? null : event.getChatSessionId(),
                isTooLong(event.getRequestedBy()) ? null : event.getRequestedBy(),
                event.getRequestedAt(),
                event.getPrompt(),
                event.getTemplate() == null ? null : event.getTemplate().getName(),
                event.getRefinement() == null
                        ? null
                        : new VideoRequest.Refinement(event.getRefinement().getInstructions()),
                event.getModel(),
                event.getFallback() == Fallback.ALLOWED,
                event.getDurationSeconds(),
                event.getAspectRatio(),
                event.getResolution(),
                event.getAudio(),
                event.getSeed(),
                event.getReferences().stream().map(RequestReader::reference).toList(),
                money(event),
                event.getDeadline(),
                event.getDryRun(),
                areTooMany(event.getMetadata()) ? Map.of() : event.getMetadata());
    }

    private static @Nullable Money money(VideoRequested event) {
        return event.getMaxCostUsd() == null ? null : new Money(event.getMaxCostUsd());
    }

    private static Reference reference(com.aifreedomstudios.video.event.v1.Reference reference) {
        var role = switch (reference.getRole()) {
            case REFERENCE -> Reference.Role.REFERENCE;
            case FIRST_FRAME -> Reference.Role.FIRST_FRAME;
            case LAST_FRAME -> Reference.Role.LAST_FRAME;
        };
        return new Reference(role, source(reference.getSource()));
    }

    private static Reference.Source source(Object source) {
        return switch (source) {
            case String url -> new Reference.Source.Url(url);
            case ByteBuffer content -> new Reference.Source.Inline(bytes(content));
            case StoredObject stored -> new Reference.Source.Stored(stored.getKey());
            default -> throw new IllegalStateException("the schema allows no " + source.getClass());
        };
    }

    private static byte[] bytes(ByteBuffer content) {
        var bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }
}
